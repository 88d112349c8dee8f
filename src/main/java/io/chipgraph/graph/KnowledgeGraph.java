package io.chipgraph.graph;

import io.chipgraph.extract.name.Register;
import io.chipgraph.extract.name.Register.Entry;
import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.jena.dboe.DBOpEnvException;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.TDBException;
import org.apache.jena.tdb2.params.StoreParams;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.jspecify.annotations.Nullable;

/// Everything that was read, as RDF: one named graph an article, the known things, and the events
/// derived from all claims.
///
/// Safe for many threads: readers see the last commit, writers wait for each other.
public final class KnowledgeGraph implements Closeable {

  /// Four indexes of quads for six: what is left finds by every combination but property or object
  /// within a graph, which nobody asks, and a third less is written.
  private static final StoreParams LAYOUT =
      StoreParams.builder("chipgraph")
          .quadIndexes(new String[] {"GSPO", "SPOG", "POSG", "OSPG"})
          .build();

  private final DatasetGraph store;
  private final Ledger ledger;
  private final Events events;
  private final ArticleGraph articleGraph;
  private final Gate gate;
  private final ReentrantLock writing = new ReentrantLock();

  private KnowledgeGraph(DatasetGraph store, Ontology ontology, Register register) {
    this.store = store;
    store.getContext().set(TDB2.symUnionDefaultGraph, true);
    QC.setFactory(store.getContext(), EmptyInputExecutor::new);
    Figures figures = new Figures(ontology.rates());
    Set<String> registered =
        register.entries().stream().map(Entry::id).collect(Collectors.toUnmodifiableSet());
    this.ledger = new Ledger(store);
    this.events = new Events(store, ledger, ontology, figures);
    this.articleGraph = new ArticleGraph(new OriginNames(register), figures, registered);
    this.gate = new Gate(ontology.shapes());
    RegisterGraph entities = new RegisterGraph(register);
    if (read(() -> Commit.isDue(ledger, ontology, entities))) {
      write(commit -> commit.refresh(ontology, entities));
    }
  }

  /// Opens the graph in a folder, or begins one there; an IOException says who else holds it.
  public static KnowledgeGraph open(Path folder, Ontology ontology, Register register)
      throws IOException {
    Files.createDirectories(folder);
    DatasetGraph store;
    try {
      store = DatabaseMgr.connectDatasetGraph(Location.create(folder), LAYOUT);
    } catch (DBOpEnvException | TDBException e) {
      throw new IOException(folder + " cannot be opened: " + e.getMessage(), e);
    }
    return new KnowledgeGraph(store, ontology, register);
  }

  /// A graph that is gone when it is closed.
  public static KnowledgeGraph inMemory(Ontology ontology, Register register) {
    return new KnowledgeGraph(
        DatabaseMgr.connectDatasetGraph(Location.mem(), LAYOUT), ontology, register);
  }

  /// Puts articles in or replaces them, all in one transaction, and derives the events anew that
  /// this may change. One refused reading stops no other; the changes come in the readings' order.
  public List<Change> replace(List<Reading> readings) {
    return write(commit -> readings.stream().map(commit::replace).toList());
  }

  /// What became of one reading.
  ///
  /// @param article the article's IRI
  /// @param why the reason of a refusal, else absent
  public record Change(URI address, String article, Kind kind, @Nullable String why) {

    /// What happened to the article's graph.
    public enum Kind {
      /// The article was not known.
      NEW,
      /// Its words, or what is understood of them, have changed.
      REVISED,
      /// Same words, same understanding: nothing was written.
      UNCHANGED,
      /// The reading is not sound: nothing was written.
      REFUSED,
      /// The article was taken out.
      RETRACTED,
      /// There was nothing to take out.
      UNKNOWN
    }
  }

  /// Takes an article out: its graph goes, and the events are derived without it.
  public Change retract(URI address) {
    return write(commit -> commit.retract(address));
  }

  /// Whether an article stands on bytes with this digest.
  public boolean holds(String digest) {
    return read(() -> store.contains(Node.ANY, Ids.snapshot(digest), Terms.DIGEST, Node.ANY));
  }

  /// The number of the last commit that changed anything; an index that has it is up to date.
  public long sequence() {
    return read(ledger::sequence);
  }

  /// An article or event that a commit touched.
  ///
  /// @param iri of an article or an event
  /// @param present whether it is there now, or gone
  /// @param sequence the last commit that touched it
  public record Touched(String iri, boolean present, long sequence) {

    /// Whether it is an event, else it is an article.
    public boolean isEvent() {
      return iri.startsWith(Ids.IDS + "event/");
    }
  }

  /// What an index must replay that has seen the commits up to `sequence`: each article and event
  /// once, oldest change first. From 0 it is everything there is.
  public List<Touched> changesSince(long sequence) {
    return read(() ->
        ledger.since(sequence).stream()
            .map(entry -> new Touched(entry.iri().getURI(), entry.present(), entry.sequence()))
            .toList());
  }

  /// The article with this IRI.
  public Optional<ArticleView> article(String iri) {
    return read(() -> new ArticleReader(store).read(Terms.iri(iri)));
  }

  /// The article at this address.
  public Optional<ArticleView> article(URI address) {
    return article(Ids.article(address).getURI());
  }

  /// The article that makes a claim.
  public Optional<ArticleView> articleOf(String claim) {
    int part = claim.indexOf("/claim/");
    return part < 0 ? Optional.empty() : article(claim.substring(0, part));
  }

  /// Articles, the last changed first.
  public List<ArticleView> articles(int offset, int limit) {
    return read(() -> {
      List<Node> articles = ledger.articles();
      return articles.stream()
          .skip(offset)
          .limit(limit)
          .flatMap(article -> new ArticleReader(store).read(article).stream())
          .toList();
    });
  }

  /// The events that pass the filter, the last reported first.
  public List<EventView> events(EventFilter filter) {
    return read(() -> new EventReader(store).read(filter));
  }

  /// The event with this IRI.
  public Optional<EventView> event(String iri) {
    return read(() -> new EventReader(store).read(Terms.iri(iri)));
  }

  /// What all graphs together say of one IRI.
  ///
  /// @param facts what is said of it
  /// @param links who speaks of it: the value is the speaker's IRI; cut at some hundreds
  public record Description(String iri, List<Fact> facts, List<Fact> links) {

    public Description {
      facts = List.copyOf(facts);
      links = List.copyOf(links);
    }
  }

  /// A property's IRI and a value: an IRI where `isIri`, else text with its language or datatype.
  public record Fact(
      String property,
      String value,
      boolean isIri,
      @Nullable String language,
      @Nullable String datatype) {}

  /// What all named graphs say of an IRI, and who speaks of it.
  public Optional<Description> describe(String iri) {
    return read(() -> new Describer(store).describe(Terms.iri(iri)));
  }

  /// A thing's usual name in a language, `en`, `zh-Hans` or `zh-Hant`, else in another.
  public String name(String iri, String language) {
    return read(() -> new Names(store).of(iri, language));
  }

  /// How much there is.
  public record Counts(long articles, long claims, long events, long entities, long sequence) {}

  /// Counts by walking the indexes: milliseconds for a thousand articles.
  public Counts counts() {
    return read(() ->
        new Counts(
            ledger.articles().size(),
            count(Node.ANY, Terms.CLAIM),
            count(Ids.EVENTS, Terms.EVENT),
            subjects(Ids.ENTITIES, Terms.PREF_LABEL, Node.ANY).size(),
            ledger.sequence()));
  }

  /// Derives all events anew from all claims. The outcome is the same as before, unless the rules
  /// have changed.
  public void deriveAll() {
    write(commit -> {
      commit.doubtAll();
      return commit;
    });
  }

  /// Gives back the space of what was replaced. Readers wait.
  public void compact() {
    writing.lock();
    try {
      DatabaseMgr.compact(store, true);
    } finally {
      writing.unlock();
    }
  }

  /// Closes the store so that the same process can open it again.
  @Override
  public void close() {
    writing.lock();
    try {
      TDBInternal.expel(store);
    } finally {
      writing.unlock();
    }
  }

  /// For this package's own questions and exports.
  DatasetGraph store() {
    return store;
  }

  private long count(Node graph, Node type) {
    return subjects(graph, Terms.TYPE, type).size();
  }

  private Set<Node> subjects(Node graph, Node property, Node object) {
    Set<Node> subjects = new HashSet<>();
    store
        .find(graph, Node.ANY, property, object)
        .forEachRemaining(quad -> subjects.add(quad.getSubject()));
    return subjects;
  }

  private <T> T read(Supplier<T> question) {
    return Txn.calculateRead(store, question);
  }

  private <T> T write(Function<Commit, T> change) {
    writing.lock();
    try {
      return Txn.calculateWrite(
          store,
          () -> {
            Commit commit = new Commit(store, ledger, events, articleGraph, gate);
            T outcome = change.apply(commit);
            commit.settle();
            return outcome;
          });
    } finally {
      writing.unlock();
    }
  }
}
