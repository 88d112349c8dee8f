package io.chipgraph.ingest;

import io.chipgraph.crawl.Fetched;
import io.chipgraph.crawl.Fetcher;
import io.chipgraph.crawl.Snapshot;
import io.chipgraph.extract.Extraction;
import io.chipgraph.extract.Extractor;
import io.chipgraph.graph.KnowledgeGraph;
import io.chipgraph.graph.KnowledgeGraph.Change;
import io.chipgraph.graph.Reading;
import io.chipgraph.page.Article;
import io.chipgraph.page.Page;
import io.chipgraph.page.PageReader;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Takes addresses through all stages: fetched, read, understood, archived, written, indexed.
///
/// Articles are written in groups; an article whose page is not sound stops no other.
public final class Ingest {

  /// How many articles are written in one transaction.
  private static final int GROUP = 50;

  private final Store store;
  private final PageReader pages;
  private final Extractor extractor;

  public Ingest(Store store, PageReader pages, Extractor extractor) {
    this.store = store;
    this.pages = pages;
    this.extractor = extractor;
  }

  /// Ingests addresses and tells what became of each, in their order; a failing address is an
  /// outcome, an IOException is trouble with the store itself.
  public void run(List<URI> addresses, Fetcher fetcher, Consumer<Outcome> report)
      throws IOException {
    List<Step> group = new ArrayList<>();
    for (URI address : addresses) {
      group.add(read(address, fetcher));
      if (group.size() == GROUP) {
        write(group, report);
        group.clear();
      }
    }
    write(group, report);
  }

  /// Derives graph and index anew from the archive, without network; answers how many articles
  /// there are.
  public long rebuild() throws IOException {
    store.rebuild(graph -> {
      List<Reading> group = new ArrayList<>();
      store
          .archive()
          .forEach(snapshot -> {
            if (understand(snapshot) instanceof Step.Understood step) {
              group.add(step.reading());
            }
            if (group.size() == GROUP) {
              graph.replace(group);
              group.clear();
            }
          });
      graph.replace(group);
    });
    return store.graph().counts().articles();
  }

  /// Takes an article out of graph and index; its bytes stay in the archive.
  public boolean retract(URI address) throws IOException {
    Change change = store.graph().retract(address);
    store.catchUp();
    return change.kind() == Change.Kind.RETRACTED;
  }

  /// How far one address has come before anything is written.
  private sealed interface Step {

    /// It ends here.
    record Ended(Outcome outcome) implements Step {}

    /// It is understood and to be written.
    record Understood(URI address, Snapshot snapshot, Reading reading) implements Step {}
  }

  private Step read(URI address, Fetcher fetcher) {
    return switch (fetcher.fetch(address)) {
      case Fetched.Saved saved -> understand(saved.snapshot());
      case Fetched.Refused refused -> new Step.Ended(new Outcome.Refused(address, refused.rule()));
      case Fetched.Failed failed -> new Step.Ended(new Outcome.Failed(address, failed.why()));
    };
  }

  private Step understand(Snapshot snapshot) {
    URI address = snapshot.address();
    return switch (pages.read(snapshot)) {
      case Page.NotAnArticle not -> new Step.Ended(new Outcome.NotAnArticle(address, not.why()));
      case Article article -> {
        Extraction extraction = extractor.extract(article);
        yield extraction.offTopic() == null
            ? new Step.Understood(
                address,
                snapshot,
                new Reading(article, extraction, snapshot.retrieved(), snapshot.digest()))
            : new Step.Ended(new Outcome.OffTopic(address, extraction.offTopic()));
      }
    };
  }

  private void write(List<Step> group, Consumer<Outcome> report) throws IOException {
    KnowledgeGraph graph = store.graph();
    List<Reading> readings = new ArrayList<>();
    for (Step step : group) {
      if (step instanceof Step.Understood understood) {
        if (!graph.holds(understood.snapshot.digest())) {
          store.archive().append(understood.snapshot);
        }
        readings.add(understood.reading);
      }
    }
    List<Change> changes = graph.replace(readings);
    store.catchUp();
    int next = 0;
    for (Step step : group) {
      report.accept(
          switch (step) {
            case Step.Ended ended -> ended.outcome;
            case Step.Understood understood -> outcome(understood, changes.get(next++));
          });
    }
  }

  private static Outcome outcome(Step.Understood step, Change change) {
    Article article = step.reading.article();
    return switch (change.kind()) {
      case NEW, REVISED ->
          new Outcome.Ingested(
              step.address,
              change.article(),
              article.headline(),
              step.reading.extraction().claims().size(),
              change.kind() == Change.Kind.REVISED);
      case UNCHANGED -> new Outcome.Unchanged(step.address, change.article());
      case REFUSED -> new Outcome.Refused(step.address, String.valueOf(change.why()));
      case RETRACTED, UNKNOWN ->
          throw new IllegalStateException("a reading was answered with " + change.kind());
    };
  }
}
