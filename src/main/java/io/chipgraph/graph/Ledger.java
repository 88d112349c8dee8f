package io.chipgraph.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.jspecify.annotations.Nullable;

/// The graph's own bookkeeping: which commit touched which article or event last, what is gone, and
/// by which keys claims are found.
///
/// It lies in the store's real default graph, which the union of all named graphs hides from
/// queries and which no export writes. Every method runs inside the caller's transaction.
final class Ledger {

  private static final String NAMESPACE = "https://w3id.org/chipgraph/ledger#";
  private static final Node LEDGER = Terms.iri("https://w3id.org/chipgraph/ledger");
  private static final Node SEQUENCE = Terms.iri(NAMESPACE + "sequence");
  private static final Node TOUCHED = Terms.iri(NAMESPACE + "touched");
  private static final Node GONE = Terms.iri(NAMESPACE + "gone");
  private static final Node FINGERPRINT = Terms.iri(NAMESPACE + "fingerprint");
  private static final Node KEY = Terms.iri(NAMESPACE + "key");
  private static final Node YES = Stanza.literal("true", XSDDatatype.XSDboolean);

  private final DatasetGraph store;

  Ledger(DatasetGraph store) {
    this.store = store;
  }

  /// An article or event, whether it is there, and the commit that touched it last.
  record Entry(Node iri, boolean present, long sequence) {}

  /// The number of the last commit that changed anything, 0 for a new store.
  long sequence() {
    Node number = object(LEDGER, SEQUENCE);
    return number == null ? 0 : number(number);
  }

  void commit(long sequence) {
    replace(LEDGER, SEQUENCE, whole(sequence));
  }

  void touch(Node iri, boolean present, long sequence) {
    replace(iri, TOUCHED, whole(sequence));
    if (present) {
      store.deleteAny(Quad.defaultGraphIRI, iri, GONE, Node.ANY);
    } else {
      store.add(Quad.defaultGraphIRI, iri, GONE, YES);
    }
  }

  /// All that later commits touched, oldest first.
  List<Entry> since(long sequence) {
    List<Entry> entries = new ArrayList<>();
    long last = sequence();
    for (long n = sequence + 1; n <= last; n++) {
      Iterator<Quad> touched = store.find(Quad.defaultGraphIRI, Node.ANY, TOUCHED, whole(n));
      while (touched.hasNext()) {
        Node iri = touched.next().getSubject();
        boolean gone = store.contains(Quad.defaultGraphIRI, iri, GONE, YES);
        entries.add(new Entry(iri, !gone, n));
      }
    }
    return entries;
  }

  /// The articles that are there, the last touched first.
  List<Node> articles() {
    List<Entry> present = new ArrayList<>();
    Iterator<Quad> touched = store.find(Quad.defaultGraphIRI, Node.ANY, TOUCHED, Node.ANY);
    while (touched.hasNext()) {
      Quad quad = touched.next();
      Node iri = quad.getSubject();
      if (Ids.isArticle(iri) && !store.contains(Quad.defaultGraphIRI, iri, GONE, YES)) {
        present.add(new Entry(iri, true, number(quad.getObject())));
      }
    }
    present.sort(
        Comparator.comparingLong(Entry::sequence)
            .reversed()
            .thenComparing(entry -> entry.iri().getURI()));
    return present.stream().map(Entry::iri).toList();
  }

  @Nullable String fingerprint(Node iri) {
    Node found = object(iri, FINGERPRINT);
    return found == null ? null : found.getLiteralLexicalForm();
  }

  void fingerprint(Node iri, @Nullable String fingerprint) {
    store.deleteAny(Quad.defaultGraphIRI, iri, FINGERPRINT, Node.ANY);
    if (fingerprint != null) {
      store.add(
          Quad.defaultGraphIRI, iri, FINGERPRINT, NodeFactory.createLiteralString(fingerprint));
    }
  }

  void keys(Node claim, Collection<String> keys) {
    store.deleteAny(Quad.defaultGraphIRI, claim, KEY, Node.ANY);
    for (String key : keys) {
      store.add(Quad.defaultGraphIRI, claim, KEY, NodeFactory.createLiteralString(key));
    }
  }

  Set<String> keys(Node claim) {
    Set<String> keys = new HashSet<>();
    store
        .find(Quad.defaultGraphIRI, claim, KEY, Node.ANY)
        .forEachRemaining(quad -> keys.add(quad.getObject().getLiteralLexicalForm()));
    return keys;
  }

  Set<Node> claims(String key) {
    Set<Node> claims = new HashSet<>();
    store
        .find(Quad.defaultGraphIRI, Node.ANY, KEY, NodeFactory.createLiteralString(key))
        .forEachRemaining(quad -> claims.add(quad.getSubject()));
    return claims;
  }

  private void replace(Node subject, Node property, Node object) {
    store.deleteAny(Quad.defaultGraphIRI, subject, property, Node.ANY);
    store.add(Quad.defaultGraphIRI, subject, property, object);
  }

  private @Nullable Node object(Node subject, Node property) {
    Iterator<Quad> found = store.find(Quad.defaultGraphIRI, subject, property, Node.ANY);
    return found.hasNext() ? found.next().getObject() : null;
  }

  private static Node whole(long number) {
    return Stanza.literal(Long.toString(number), XSDDatatype.XSDinteger);
  }

  private static long number(Node node) {
    return Long.parseLong(node.getLiteralLexicalForm());
  }
}
