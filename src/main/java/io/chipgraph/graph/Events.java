package io.chipgraph.graph;

import io.chipgraph.graph.EventGraph.Tie;
import io.chipgraph.graph.event.DerivedEvent;
import io.chipgraph.graph.event.EventDerivation;
import io.chipgraph.graph.event.ToldClaim;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/// Keeps the events graph in step with the claims.
///
/// Only claims that share a key with a claim that came, changed or went can change their event, so
/// only these are read and derived again. Every method runs inside the caller's transaction.
final class Events {

  private final DatasetGraph store;
  private final Ledger ledger;
  private final ClaimReader claims;
  private final EventDerivation derivation;
  private final EventGraph graph;

  Events(DatasetGraph store, Ledger ledger, Ontology ontology, Figures figures) {
    this.store = store;
    this.ledger = ledger;
    this.claims = new ClaimReader(store);
    this.derivation = new EventDerivation(ontology.eventRules());
    this.graph = new EventGraph(figures);
  }

  /// What a change of claims puts in question: keys whose claims must be derived again, and events
  /// that may be no more.
  static final class Doubt {
    private final Set<String> keys = new HashSet<>();
    private final Set<Node> events = new HashSet<>();

    boolean isEmpty() {
      return keys.isEmpty() && events.isEmpty();
    }
  }

  /// To be called while the article's graph still holds its old claims.
  void forget(Node articleGraph, Doubt doubt) {
    for (Node claim : Said.subjects(store, articleGraph, Terms.CLAIM)) {
      doubt.keys.addAll(ledger.keys(claim));
      eventsOf(claim).forEach(doubt.events::add);
      ledger.keys(claim, Set.of());
    }
  }

  /// To be called once the article's graph holds its new claims.
  void learn(Node articleGraph, Doubt doubt) {
    for (Node claim : Said.subjects(store, articleGraph, Terms.CLAIM)) {
      Set<String> keys = derivation.keys(claims.told(claim));
      ledger.keys(claim, keys);
      doubt.keys.addAll(keys);
    }
  }

  /// Puts everything in question: for new rules.
  void doubtAll(Doubt doubt) {
    List<Node> all =
        list(store.find(Node.ANY, Node.ANY, Terms.TYPE, Terms.CLAIM)).stream()
            .map(Quad::getSubject)
            .toList();
    for (Node claim : all) {
      Set<String> keys = derivation.keys(claims.told(claim));
      ledger.keys(claim, keys);
      doubt.keys.addAll(keys);
    }
    list(store.find(Ids.EVENTS, Node.ANY, Terms.TYPE, Terms.EVENT))
        .forEach(quad -> doubt.events.add(quad.getSubject()));
  }

  /// Derives what is in question; gives the events that changed, and whether each is still there.
  Map<Node, Boolean> settle(Doubt doubt) {
    Set<Node> related = related(doubt.keys);
    Set<Node> old = new HashSet<>(doubt.events);
    related.forEach(claim -> old.addAll(eventsOf(claim)));
    List<ToldClaim> told = related.stream().map(claims::told).toList();
    Map<Node, DerivedEvent> derived =
        derivation.derive(told).stream()
            .collect(Collectors.toMap(event -> Terms.iri(event.id()), event -> event));
    Map<Node, Boolean> changed = new HashMap<>();
    for (Node event : old) {
      if (!derived.containsKey(event)) {
        write(triplesOf(event), Set.of());
        ties(event, List.of());
        changed.put(event, false);
      }
    }
    derived.forEach((iri, event) -> {
      Set<Triple> now = graph.of(event);
      Set<Triple> before = triplesOf(iri);
      if (!before.equals(now)) {
        write(before, now);
        ties(iri, EventGraph.ties(event));
        changed.put(iri, true);
      }
    });
    return changed;
  }

  private Set<Node> related(Collection<String> keys) {
    Set<Node> related = new LinkedHashSet<>();
    Set<String> seen = new HashSet<>(keys);
    Deque<String> open = new ArrayDeque<>(seen);
    while (!open.isEmpty()) {
      for (Node claim : ledger.claims(open.remove())) {
        if (related.add(claim)) {
          ledger.keys(claim).stream().filter(seen::add).forEach(open::add);
        }
      }
    }
    return related;
  }

  private void write(Set<Triple> before, Set<Triple> now) {
    for (Triple triple : before) {
      if (!now.contains(triple)) {
        store.delete(Quad.create(Ids.EVENTS, triple));
      }
    }
    for (Triple triple : now) {
      if (!before.contains(triple)) {
        store.add(Quad.create(Ids.EVENTS, triple));
      }
    }
  }

  /// Ties that no event makes any more go; others may rest on further events.
  private void ties(Node event, List<Tie> now) {
    Set<String> before = ledger.keys(event);
    ledger.keys(event, now.stream().map(Tie::key).toList());
    now.forEach(tie -> store.add(Quad.create(Ids.EVENTS, tie.triple())));
    for (String key : before) {
      if (ledger.claims(key).isEmpty()) {
        String[] ends = key.split(" ", 3);
        store.delete(Quad.create(Ids.EVENTS, new Tie(ends[1], ends[2]).triple()));
      }
    }
  }

  /// The stored triples of an event, of what lies below it, and of the claims' links to it.
  private Set<Triple> triplesOf(Node event) {
    Set<Triple> triples = new HashSet<>();
    Set<Node> below = new LinkedHashSet<>(List.of(event));
    for (Quad quad : list(store.find(Ids.EVENTS, event, Node.ANY, Node.ANY))) {
      Node object = quad.getObject();
      if (object.isURI() && object.getURI().startsWith(event.getURI() + "/")) {
        below.add(object);
      }
    }
    for (Quad quad : list(store.find(Ids.EVENTS, Node.ANY, Terms.DERIVED_FROM, event))) {
      below.add(quad.getSubject());
    }
    for (Node node : below) {
      list(store.find(Ids.EVENTS, node, Node.ANY, Node.ANY))
          .forEach(quad -> triples.add(quad.asTriple()));
    }
    list(store.find(Ids.EVENTS, Node.ANY, Terms.ABOUT, event))
        .forEach(quad -> triples.add(quad.asTriple()));
    return triples;
  }

  private List<Node> eventsOf(Node claim) {
    return list(store.find(Ids.EVENTS, claim, Terms.ABOUT, Node.ANY)).stream()
        .map(Quad::getObject)
        .toList();
  }

  /// Read to its end: the store must not change while one of its iterators is open.
  private static List<Quad> list(Iterator<Quad> quads) {
    List<Quad> list = new ArrayList<>();
    quads.forEachRemaining(list::add);
    return list;
  }
}
