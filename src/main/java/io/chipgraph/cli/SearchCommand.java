package io.chipgraph.cli;

import io.chipgraph.ingest.Home;
import io.chipgraph.ingest.Store;
import io.chipgraph.ingest.StoreInUseException;
import io.chipgraph.search.QuerySyntaxException;
import io.chipgraph.search.SearchRequest;
import io.chipgraph.search.SearchResult;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `search`: ask in words.
@Command(
    name = "search",
    description =
        "Finds articles by words, phrases and names; beside a running server it asks that.",
    mixinStandardHelpOptions = true)
final class SearchCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "WORD", description = "What to look for.")
  private List<String> words = List.of();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "How many hits to show (${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int limit;

  private final Console console;

  SearchCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    String query = String.join(" ", words);
    try (Store store = Store.open(Home.standard(), "search")) {
      return print(query, store);
    } catch (StoreInUseException e) {
      if (e.address().isEmpty()) {
        throw e;
      }
      return new RemoteServer(e.address(), console).search(query, limit);
    }
  }

  private int print(String query, Store store) throws IOException {
    try {
      SearchResult result = store.index().search(SearchRequest.of(query).withPage(0, limit));
      console.out().println(result.total() + (result.total() == 1 ? " hit" : " hits"));
      for (SearchResult.Hit hit : result.hits()) {
        console
            .out()
            .printf(
                Locale.ROOT,
                "%n%s  %s  %s%n",
                hit.date() == null ? "no date   " : hit.date(),
                hit.publisher() == null ? "" : hit.publisher(),
                hit.title().text());
        hit.snippets().forEach(snippet -> console.out().println("    " + snippet.text()));
      }
      return 0;
    } catch (QuerySyntaxException e) {
      console.complain("query, at character " + (e.offset() + 1) + ": " + e.reason());
      return 1;
    }
  }
}
