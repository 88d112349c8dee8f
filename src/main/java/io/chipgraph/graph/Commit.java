package io.chipgraph.graph;

import io.chipgraph.graph.KnowledgeGraph.Change;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.GraphFactory;

/// One write transaction: what it changes, and the bookkeeping at its end.
final class Commit {

  private final DatasetGraph store;
  private final Ledger ledger;
  private final Events events;
  private final ArticleGraph articleGraph;
  private final Gate gate;
  private final Events.Doubt doubt = new Events.Doubt();
  private final Map<Node, Boolean> touched = new HashMap<>();

  Commit(DatasetGraph store, Ledger ledger, Events events, ArticleGraph articleGraph, Gate gate) {
    this.store = store;
    this.ledger = ledger;
    this.events = events;
    this.articleGraph = articleGraph;
    this.gate = gate;
  }

  Change replace(Reading given) {
    URI address = given.article().address();
    Node article = Ids.article(address);
    Node graph = Ids.graphOf(article);
    Optional<String> refusal = gate.refuses(given);
    if (refusal.isPresent()) {
      return new Change(address, article.getURI(), Change.Kind.REFUSED, refusal.get());
    }
    Said stored = Said.of(store, graph, article);
    Graph triples = articleGraph.of(asFirstSeen(given, graph, stored));
    String fingerprint = fingerprint(triples);
    if (fingerprint.equals(ledger.fingerprint(article))) {
      return new Change(address, article.getURI(), Change.Kind.UNCHANGED, null);
    }
    refusal = gate.refuses(triples);
    if (refusal.isPresent()) {
      return new Change(address, article.getURI(), Change.Kind.REFUSED, refusal.get());
    }
    events.forget(graph, doubt);
    store.removeGraph(graph);
    triples.find().forEachRemaining(triple -> store.add(Quad.create(graph, triple)));
    events.learn(graph, doubt);
    ledger.fingerprint(article, fingerprint);
    touched.put(article, true);
    Change.Kind kind = stored.isEmpty() ? Change.Kind.NEW : Change.Kind.REVISED;
    return new Change(address, article.getURI(), kind, null);
  }

  /// New bytes around the same words are no news: the article keeps the snapshot that had them
  /// first.
  private Reading asFirstSeen(Reading given, Node graph, Said stored) {
    if (!given.contentHash().equals(stored.text(Terms.CONTENT_HASH))) {
      return given;
    }
    Said snapshot = Said.of(store, graph, stored.expect(Terms.DERIVED_FROM));
    return new Reading(
        given.article(),
        given.extraction(),
        Instant.parse(snapshot.expectText(Terms.RETRIEVED_AT)),
        snapshot.expectText(Terms.DIGEST));
  }

  Change retract(URI address) {
    Node article = Ids.article(address);
    Node graph = Ids.graphOf(article);
    if (!store.containsGraph(graph)) {
      return new Change(address, article.getURI(), Change.Kind.UNKNOWN, null);
    }
    events.forget(graph, doubt);
    store.removeGraph(graph);
    ledger.fingerprint(article, null);
    touched.put(article, false);
    return new Change(address, article.getURI(), Change.Kind.RETRACTED, null);
  }

  void doubtAll() {
    events.doubtAll(doubt);
  }

  /// Whether the files of terms or known things have changed since the graph took them in.
  static boolean isDue(Ledger ledger, Ontology ontology, RegisterGraph entities) {
    return !ontology.fingerprint().equals(ledger.fingerprint(Ids.ONTOLOGY))
        || !entities.fingerprint().equals(ledger.fingerprint(Ids.ENTITIES));
  }

  /// Brings the graphs of terms and known things up to date with their files.
  Commit refresh(Ontology ontology, RegisterGraph entities) {
    if (!ontology.fingerprint().equals(ledger.fingerprint(Ids.ONTOLOGY))) {
      terms(ontology);
    }
    if (!entities.fingerprint().equals(ledger.fingerprint(Ids.ENTITIES))) {
      entities(entities);
    }
    return this;
  }

  /// New terms may bring new rules: all events are derived anew.
  private void terms(Ontology ontology) {
    store.removeGraph(Ids.ONTOLOGY);
    ontology
        .terms()
        .find()
        .forEachRemaining(triple -> store.add(Quad.create(Ids.ONTOLOGY, triple)));
    ledger.fingerprint(Ids.ONTOLOGY, ontology.fingerprint());
    doubtAll();
  }

  /// The known things; those that break a shape are the caller's mistake.
  private void entities(RegisterGraph entities) {
    Graph triples = GraphFactory.createDefaultGraph();
    entities.write(triples::add);
    gate.refuses(triples)
        .ifPresent(reason -> {
          throw new IllegalArgumentException("the register: " + reason);
        });
    store.removeGraph(Ids.ENTITIES);
    triples.find().forEachRemaining(triple -> store.add(Quad.create(Ids.ENTITIES, triple)));
    ledger.fingerprint(Ids.ENTITIES, entities.fingerprint());
  }

  /// Derives the events and numbers the commit, if it changed anything.
  void settle() {
    if (!doubt.isEmpty()) {
      touched.putAll(events.settle(doubt));
    }
    if (touched.isEmpty()) {
      return;
    }
    long sequence = ledger.sequence() + 1;
    touched.forEach((iri, present) -> ledger.touch(iri, present, sequence));
    ledger.commit(sequence);
  }

  /// The same for the same triples, in whatever order they lie.
  private static String fingerprint(Graph graph) {
    List<String> lines = new ArrayList<>(graph.size());
    for (Triple triple : (Iterable<Triple>) graph::find) {
      lines.add(triple.getSubject() + " " + triple.getPredicate() + " " + triple.getObject());
    }
    lines.sort(null);
    return Ids.hash(String.join("\n", lines));
  }
}
