package io.chipgraph.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.shared.JenaException;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.update.UpdateFactory;
import org.jspecify.annotations.Nullable;

/// Answers SPARQL 1.1 queries over the union of all named graphs, within limits.
public final class Sparql {

  private static final Pattern PLACE = Pattern.compile("line:? (\\d+), col(?:umn)?:? (\\d+)");

  private final KnowledgeGraph graph;
  private final Limits limits;

  public Sparql(KnowledgeGraph graph, Limits limits) {
    this.graph = graph;
    this.limits = limits;
  }

  /// How long a query may take, and how many rows or triples it may give.
  public record Limits(Duration time, long rows) {
    public Limits {
      if (!time.isPositive() || rows < 1) {
        throw new IllegalArgumentException("no limits: " + time + ", " + rows + " rows");
      }
    }
  }

  /// A text is a question that may be asked, or it is refused.
  public sealed interface Parsed permits Question, Refusal {}

  /// Why a text is not asked; line and column count from 1 and are 0 where no place is to blame.
  public record Refusal(String why, int line, int column) implements Parsed {}

  /// A query that was looked through and may run, once.
  public static final class Question implements Parsed {

    private final Query query;
    private volatile @Nullable QueryExec running;
    private volatile boolean cancelled;

    private Question(Query query) {
      this.query = query;
    }

    /// What it is answered with.
    public Format.Shape shape() {
      return query.isConstructType() || query.isDescribeType()
          ? Format.Shape.GRAPH
          : Format.Shape.TABLE;
    }

    /// Stops it, from any thread; it then ends as if it had been too slow.
    public void cancel() {
      cancelled = true;
      QueryExec execution = running;
      if (execution != null) {
        execution.abort();
      }
    }
  }

  /// How a question ended. Unless it is Done, nothing was written.
  public sealed interface Outcome {

    /// Answered; `cut` tells that there was more than the limit of rows.
    record Done(long rows, boolean cut) implements Outcome {}

    /// The time was over before the first row.
    record TooSlow(Duration limit) implements Outcome {}

    /// It cannot be answered.
    record Failed(String why) implements Outcome {}
  }

  /// Reads a query and looks it through; updates are refused.
  public Parsed parse(String text) {
    return parse(text, List.of(), List.of());
  }

  /// The same with graphs that the protocol names: they take the place of FROM and FROM NAMED.
  public Parsed parse(String text, List<String> defaultGraphs, List<String> namedGraphs) {
    Query query;
    try {
      query = QueryFactory.create(text, Syntax.syntaxSPARQL_12);
    } catch (JenaException e) {
      return isUpdate(text)
          ? new Refusal("an update is not accepted here, only queries", 0, 0)
          : syntaxError(firstLine(e.getMessage()));
    }
    if (!defaultGraphs.isEmpty() || !namedGraphs.isEmpty()) {
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
      defaultGraphs.forEach(query::addGraphURI);
      namedGraphs.forEach(query::addNamedGraphURI);
    }
    Optional<String> refused = SparqlGuard.refuses(query);
    return refused.isPresent() ? new Refusal(refused.get(), 0, 0) : new Question(query);
  }

  /// Asks and writes the answer while it comes, within one view of the store.
  ///
  /// Nothing is written before the first row is there, so a caller can still answer with an error
  /// for every outcome but Done. What goes wrong later is an IOException: the answer is then broken
  /// off and must not look complete.
  public Outcome answer(Question question, Format format, OutputStream out) throws IOException {
    if (format.shape() != question.shape()) {
      throw new IllegalArgumentException(
          "a " + question.shape() + " cannot be written as " + format);
    }
    CountingOutput counting = new CountingOutput(out);
    try {
      Outcome outcome =
          Txn.calculateRead(graph.store(), () -> answerInside(question, format, counting));
      counting.flush();
      return outcome;
    } catch (CountingOutput.Broken e) {
      throw e.cause();
    } catch (QueryCancelledException e) {
      if (counting.count() > 0) {
        throw new IOException("broken off: the time limit is " + limits.time(), e);
      }
      return new Outcome.TooSlow(limits.time());
    } catch (JenaException e) {
      if (counting.count() > 0) {
        throw new IOException("broken off: " + e.getMessage(), e);
      }
      return new Outcome.Failed(firstLine(e.getMessage()));
    }
  }

  private Outcome answerInside(Question question, Format format, CountingOutput out) {
    Query query = question.query.cloneQuery();
    if (query.isSelectType()
        && (query.getLimit() == Query.NOLIMIT || query.getLimit() > limits.rows())) {
      // One more than may be given tells whether there is more.
      query.setLimit(limits.rows() + 1);
    }
    try (QueryExec execution = execution(query)) {
      question.running = execution;
      if (question.cancelled) {
        throw new QueryCancelledException();
      }
      return AnswerWriter.write(execution, query, format, limits.rows(), out);
    } finally {
      question.running = null;
    }
  }

  private QueryExec execution(Query query) {
    DatasetGraph asked = graph.store();
    boolean chosen = query.hasDatasetDescription();
    if (chosen) {
      // FROM means exactly these graphs: without this the union of all would be asked.
      asked = DynamicDatasets.dynamicDataset(query.getDatasetDescription(), asked, false);
      query.getGraphURIs().clear();
      query.getNamedGraphURIs().clear();
    }
    return QueryExec.dataset(asked)
        .query(query)
        .set(TDB2.symUnionDefaultGraph, !chosen)
        .set(ARQ.httpServiceAllowed, false)
        .set(ARQConstants.registryFunctions, SparqlGuard.functions())
        .set(ARQConstants.registryPropertyFunctions, SparqlGuard.propertyFunctions())
        .timeout(limits.time().toMillis(), TimeUnit.MILLISECONDS)
        .build();
  }

  /// The parser's exception counts otherwise than its message, which names the very token.
  private static Refusal syntaxError(String message) {
    Matcher place = PLACE.matcher(message);
    return place.find()
        ? new Refusal(message, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)))
        : new Refusal(message, 0, 0);
  }

  private static boolean isUpdate(String text) {
    try {
      return !UpdateFactory.create(text).getOperations().isEmpty();
    } catch (JenaException e) {
      return false;
    }
  }

  private static String firstLine(@Nullable String message) {
    return message == null ? "no reason given" : message.lines().findFirst().orElse(message);
  }
}
