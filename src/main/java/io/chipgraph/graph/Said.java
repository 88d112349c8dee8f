package io.chipgraph.graph;

import io.chipgraph.text.Language;
import io.chipgraph.text.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.jspecify.annotations.Nullable;

/// What one graph says of one subject, read at once: what [Stanza] wrote.
final class Said {

  private final Node subject;
  private final Map<Node, List<Node>> facts = new HashMap<>();

  private Said(Node subject) {
    this.subject = subject;
  }

  /// Must run inside a transaction; `graph` may be Node.ANY.
  static Said of(DatasetGraph store, Node graph, Node subject) {
    Said said = new Said(subject);
    store
        .find(graph, subject, Node.ANY, Node.ANY)
        .forEachRemaining(quad ->
            said.facts
                .computeIfAbsent(quad.getPredicate(), p -> new ArrayList<>())
                .add(quad.getObject()));
    // The store has its own order: ours does not depend on it.
    said.facts.values().forEach(objects -> objects.sort(Comparator.comparing(Node::toString)));
    return said;
  }

  /// What has a type within a graph. The graph is walked: the store's index by type would lead
  /// through all graphs.
  static List<Node> subjects(DatasetGraph store, Node graph, Node type) {
    List<Node> subjects = new ArrayList<>();
    store
        .find(graph, Node.ANY, Node.ANY, Node.ANY)
        .forEachRemaining(quad -> {
          if (quad.getObject().equals(type) && quad.getPredicate().equals(Terms.TYPE)) {
            subjects.add(quad.getSubject());
          }
        });
    return subjects;
  }

  Node subject() {
    return subject;
  }

  boolean isEmpty() {
    return facts.isEmpty();
  }

  List<Node> all(Node property) {
    return facts.getOrDefault(property, List.of());
  }

  Optional<Node> one(Node property) {
    return all(property).stream().findFirst();
  }

  /// The only value of a property that every subject of this kind has.
  Node expect(Node property) {
    return one(property)
        .orElseThrow(
            () -> new IllegalStateException(subject + " lacks " + property + " in the store"));
  }

  @Nullable String text(Node property) {
    return one(property).map(Node::getLiteralLexicalForm).orElse(null);
  }

  String expectText(Node property) {
    return expect(property).getLiteralLexicalForm();
  }

  /// The language of a text; undetermined where there is none.
  Language language(Node property) {
    return one(property)
        .map(Node::getLiteralLanguage)
        .filter(tag -> !tag.isEmpty())
        .map(Language::new)
        .orElse(Language.UNDETERMINED);
  }

  @Nullable BigDecimal number(Node property) {
    String text = text(property);
    return text == null ? null : new BigDecimal(text);
  }

  boolean flag(Node property) {
    return "true".equals(text(property));
  }

  @Nullable LocalDate day(Node property) {
    String text = text(property);
    return text == null ? null : LocalDate.parse(text);
  }

  @Nullable PartialDate date() {
    String text = text(Terms.DATE);
    return text == null ? null : PartialDate.parse(text);
  }

  /// The IRIs that a property leads to, ascending.
  List<String> iris(Node property) {
    return all(property).stream().filter(Node::isURI).map(Node::getURI).sorted().toList();
  }
}
