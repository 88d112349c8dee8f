package io.chipgraph.graph;

import io.chipgraph.graph.KnowledgeGraph.Description;
import io.chipgraph.graph.KnowledgeGraph.Fact;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/// Tells what all named graphs say of one IRI, inside the caller's transaction.
final class Describer {

  private static final int MANY = 500;

  private static final Comparator<Fact> BY_PROPERTY =
      Comparator.comparing(Fact::property)
          .thenComparing(Fact::value)
          .thenComparing(fact -> String.valueOf(fact.language()));

  private final DatasetGraph store;

  Describer(DatasetGraph store) {
    this.store = store;
  }

  Optional<Description> describe(Node iri) {
    List<Fact> facts = collect(store.findNG(Node.ANY, iri, Node.ANY, Node.ANY), Quad::getObject);
    List<Fact> links = collect(store.findNG(Node.ANY, Node.ANY, Node.ANY, iri), Quad::getSubject);
    return facts.isEmpty() && links.isEmpty()
        ? Optional.empty()
        : Optional.of(new Description(iri.getURI(), facts, links));
  }

  private static List<Fact> collect(Iterator<Quad> quads, Function<Quad, Node> end) {
    Set<Fact> facts = new LinkedHashSet<>();
    while (quads.hasNext() && facts.size() < MANY) {
      Quad quad = quads.next();
      facts.add(fact(quad.getPredicate().getURI(), end.apply(quad)));
    }
    List<Fact> sorted = new ArrayList<>(facts);
    sorted.sort(BY_PROPERTY);
    return sorted;
  }

  private static Fact fact(String property, Node value) {
    if (!value.isLiteral()) {
      return new Fact(property, value.toString(), value.isURI(), null, null);
    }
    String language = value.getLiteralLanguage();
    return new Fact(
        property,
        value.getLiteralLexicalForm(),
        false,
        language.isEmpty() ? null : language,
        value.getLiteralDatatypeURI());
  }
}
