package io.chipgraph.graph;

import io.chipgraph.crawl.Snapshot;
import io.chipgraph.extract.name.Register;
import io.chipgraph.extract.name.Register.Entry;
import io.chipgraph.extract.name.Register.Label;
import io.chipgraph.text.Language;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;

/// Makes the entities graph of the register.
final class RegisterGraph {

  private final Register register;

  RegisterGraph(Register register) {
    this.register = register;
  }

  void write(Consumer<Triple> sink) {
    register.entries().forEach(entry -> entry(new Stanza(sink, Terms.iri(entry.id())), entry));
  }

  String fingerprint() {
    return Snapshot.sha256(register.toString());
  }

  private static void entry(Stanza stanza, Entry entry) {
    stanza.type(ArticleGraph.types(entry.type()));
    // The first label of a language is the preferred one.
    Set<Language> preferred = new HashSet<>();
    for (Label label : entry.labels()) {
      Node property = preferred.add(label.language()) ? Terms.PREF_LABEL : Terms.ALT_LABEL;
      stanza.text(property, label.text(), label.language());
    }
    entry
        .shortLabels()
        .forEach(label -> stanza.text(Terms.SHORT_LABEL, label.text(), label.language()));
    entry.links().forEach((name, values) -> values.forEach(value -> link(stanza, name, value)));
  }

  private static void link(Stanza stanza, String name, String value) {
    switch (name) {
      case "madeBy" -> {
        stanza.link(Terms.cg(name), Terms.iri(value));
        stanza.about(Terms.iri(value)).link(Terms.cg("makes"), stanza.subject());
      }
      case "subsidiaryOf", "operator" -> stanza.link(Terms.cg(name), Terms.iri(value));
      case "affiliation" -> {
        stanza.link(Terms.schema(name), Terms.iri(value));
        stanza.link(Terms.TIED_TO, Terms.iri(value));
      }
      case "sector" -> stanza.link(Terms.cg(name), Terms.cg("sector-" + value));
      case "productClass" -> stanza.link(Terms.cg(name), Terms.cg("class-" + value));
      case "formerLabel" ->
          stanza.text(
              Terms.FORMER_LABEL,
              value,
              ArticleGraph.languageOfName(value, Language.SIMPLIFIED_CHINESE));
      default -> stanza.text(Terms.cg(name), value);
    }
  }
}
