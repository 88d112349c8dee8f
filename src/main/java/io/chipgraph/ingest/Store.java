package io.chipgraph.ingest;

import io.chipgraph.crawl.Archive;
import io.chipgraph.extract.name.Register;
import io.chipgraph.graph.KnowledgeGraph;
import io.chipgraph.graph.Ontology;
import io.chipgraph.graph.RegisterFile;
import io.chipgraph.search.SearchDocument;
import io.chipgraph.search.SearchIndex;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The archive, the graph and the index of one `var` folder, held by one process at a time.
///
/// The archive is the truth; the graph follows it, and the index follows the graph: on opening, the
/// index catches up with the commits it has not seen.
public final class Store implements Closeable {

  /// How many documents the index takes in one commit when it catches up.
  private static final int GROUP = 200;

  private final Home home;
  private final Lock lock;
  private final Register register;
  private final Archive archive;
  private KnowledgeGraph graph;
  private SearchIndex index;

  private Store(
      Home home,
      Lock lock,
      Register register,
      Archive archive,
      KnowledgeGraph graph,
      SearchIndex index) {
    this.home = home;
    this.lock = lock;
    this.register = register;
    this.archive = archive;
    this.graph = graph;
    this.index = index;
  }

  /// Opens the store for a command that does not answer over HTTP.
  public static Store open(Home home, String command) throws IOException {
    return open(home, command, "");
  }

  /// Opens the store; a [StoreInUseException] says who holds it.
  ///
  /// @param command what this process does, for others to read
  /// @param address where it answers over HTTP, empty where it does not
  public static Store open(Home home, String command, String address) throws IOException {
    String holder = "process " + ProcessHandle.current().pid() + " (" + command + ")";
    Lock lock = Lock.take(home.var(), holder, address);
    try {
      Register register = RegisterFile.read(home.register());
      Store store =
          new Store(
              home,
              lock,
              register,
              Archive.open(home.archive()),
              openGraph(home, home.graph(), register),
              SearchIndex.open(home.index()));
      store.catchUp();
      return store;
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  public Register register() {
    return register;
  }

  public Archive archive() {
    return archive;
  }

  public KnowledgeGraph graph() {
    return graph;
  }

  public SearchIndex index() {
    return index;
  }

  /// Brings the index up to the graph's last commit.
  public synchronized void catchUp() throws IOException {
    List<SearchDocument> put = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    Documents documents = new Documents(graph, register);
    for (KnowledgeGraph.Touched touched : graph.changesSince(index.sequence())) {
      if (touched.present()) {
        documents.of(touched.iri()).ifPresent(put::add);
      } else {
        gone.add(touched.iri());
      }
      if (put.size() + gone.size() >= GROUP) {
        // Commits are told oldest first: all before this one are in.
        index.update(put, gone, touched.sequence() - 1);
        put.clear();
        gone.clear();
      }
    }
    index.update(put, gone, graph.sequence());
  }

  /// Empties graph and index, hands the archive's snapshots to the filler, and only when that has
  /// gone well puts the new graph in the place of the old.
  void rebuild(Filler filler) throws IOException {
    Path fresh = home.var().resolve("graph-rebuilt");
    delete(fresh);
    try (KnowledgeGraph rebuilt = openGraph(home, fresh, register)) {
      filler.fill(rebuilt);
    }
    // The index first: one that is ahead of its graph could not be told from a broken one.
    index.clear();
    graph.close();
    delete(home.graph());
    Files.move(fresh, home.graph());
    graph = openGraph(home, home.graph(), register);
    catchUp();
  }

  /// Fills an empty graph.
  interface Filler {
    void fill(KnowledgeGraph graph) throws IOException;
  }

  private static KnowledgeGraph openGraph(Home home, Path folder, Register register)
      throws IOException {
    return KnowledgeGraph.open(folder, Ontology.read(home.ontology(), home.rates()), register);
  }

  private static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      all.sorted(Comparator.reverseOrder())
          .forEach(path -> {
            try {
              Files.delete(path);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }

  @Override
  public void close() throws IOException {
    SearchIndex last = index;
    try (lock;
        archive;
        last) {
      graph.close();
    }
  }
}
