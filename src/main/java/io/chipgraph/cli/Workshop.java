package io.chipgraph.cli;

import io.chipgraph.crawl.Fetcher;
import io.chipgraph.extract.event.FrameExtractor;
import io.chipgraph.ingest.Home;
import io.chipgraph.ingest.Ingest;
import io.chipgraph.ingest.Outcome;
import io.chipgraph.ingest.Store;
import io.chipgraph.page.PageReader;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/// The store opened for one command, with all that ingesting takes.
final class Workshop implements Closeable {

  private final Store store;
  private final Fetcher fetcher;
  private final Ingest ingest;

  private Workshop(Store store, Fetcher fetcher, Ingest ingest) {
    this.store = store;
    this.fetcher = fetcher;
    this.ingest = ingest;
  }

  static Workshop open(Home home, String command) throws IOException {
    Store store = Store.open(home, command);
    try {
      Ingest ingest =
          new Ingest(
              store,
              PageReader.of(home.lexicon()),
              FrameExtractor.of(store.register(), home.lexicon()));
      return new Workshop(store, new Fetcher(InstantSource.system()), ingest);
    } catch (IOException | RuntimeException e) {
      store.close();
      throw e;
    }
  }

  Store store() {
    return store;
  }

  void ingest(List<URI> addresses, Consumer<Outcome> report) throws IOException {
    ingest.run(addresses, fetcher, report);
  }

  long rebuild() throws IOException {
    return ingest.rebuild();
  }

  @Override
  public void close() throws IOException {
    try (fetcher) {
      store.close();
    }
  }
}
