package io.chipgraph.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/// The usual names of things, for pages: English before the name as written before the IRI's end.
final class Names {

  private final DatasetGraph store;

  Names(DatasetGraph store) {
    this.store = store;
  }

  Map<String, String> of(Collection<String> iris) {
    Map<String, String> names = new HashMap<>();
    for (String iri : iris) {
      names.computeIfAbsent(iri, this::of);
    }
    return names;
  }

  String of(String iri) {
    return of(iri, "en");
  }

  /// The name in a language, or else the English or any other one.
  String of(String iri, String language) {
    String best = "";
    int rank = 0;
    for (Node property : new Node[] {Terms.NAME, Terms.PREF_LABEL}) {
      Iterator<Quad> found = store.find(Node.ANY, Terms.iri(iri), property, Node.ANY);
      while (found.hasNext()) {
        Node label = found.next().getObject();
        String tag = label.getLiteralLanguage();
        int better = tag.equals(language) ? 4 : tag.equals("en") ? 3 : tag.isEmpty() ? 1 : 2;
        String text = label.getLiteralLexicalForm();
        if (better > rank || better == rank && text.compareTo(best) < 0) {
          rank = better;
          best = text;
        }
      }
    }
    return best.isEmpty() ? iri.substring(iri.lastIndexOf('/') + 1) : best;
  }
}
