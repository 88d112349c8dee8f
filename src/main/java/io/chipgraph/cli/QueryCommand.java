package io.chipgraph.cli;

import io.chipgraph.graph.Format;
import io.chipgraph.graph.Sparql;
import io.chipgraph.ingest.Home;
import io.chipgraph.ingest.Store;
import io.chipgraph.ingest.StoreInUseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `query`: ask in SPARQL.
@Command(
    name = "query",
    description =
        "Answers a SPARQL query, given as text or as @FILE; beside a running server it asks that.",
    mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {

  private static final Sparql.Limits LIMITS = new Sparql.Limits(Duration.ofMinutes(5), 10_000_000);

  @Parameters(paramLabel = "SPARQL", description = "A query, or @ and the file that holds it.")
  private String query = "";

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv, tsv, json, xml; turtle, ntriples, jsonld, rdfxml, trig, nquads.")
  private @Nullable String format;

  private final Console console;

  QueryCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    String text = query.startsWith("@") ? Files.readString(Path.of(query.substring(1))) : query;
    try (Store store = Store.open(Home.standard(), "query")) {
      return answer(new Sparql(store.graph(), LIMITS), text);
    } catch (StoreInUseException e) {
      if (e.address().isEmpty()) {
        throw e;
      }
      String name = format == null ? "table" : format;
      return new RemoteServer(e.address(), console).query(text, name);
    }
  }

  private int answer(Sparql sparql, String text) throws IOException {
    return switch (sparql.parse(text)) {
      case Sparql.Refusal refusal -> {
        String place =
            refusal.line() == 0
                ? ""
                : String.format(
                    Locale.ROOT, " (line %d, column %d)", refusal.line(), refusal.column());
        console.complain("query refused: " + refusal.why() + place);
        yield 1;
      }
      case Sparql.Question question -> {
        Format chosen = format(question.shape());
        yield switch (sparql.answer(question, chosen, console.bytes())) {
          case Sparql.Outcome.Done done -> {
            if (done.cut()) {
              console.complain("cut after " + done.rows() + " rows");
            }
            yield 0;
          }
          case Sparql.Outcome.TooSlow slow -> {
            console.complain("query stopped after " + slow.limit().toSeconds() + " seconds");
            yield 1;
          }
          case Sparql.Outcome.Failed failed -> {
            console.complain("query failed: " + failed.why());
            yield 1;
          }
        };
      }
    };
  }

  private Format format(Format.Shape shape) {
    if (format == null) {
      return shape == Format.Shape.TABLE ? Format.TEXT : Format.TURTLE;
    }
    Format named =
        Format.named(format)
            .orElseThrow(() -> new IllegalArgumentException("no such format: " + format));
    if (named.shape() != shape) {
      throw new IllegalArgumentException(
          "this query cannot be answered as " + format + ", only as one of " + Format.of(shape));
    }
    return named;
  }
}
