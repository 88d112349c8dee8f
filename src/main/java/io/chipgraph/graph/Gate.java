package io.chipgraph.graph;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.Entity;
import io.chipgraph.extract.Evidence;
import io.chipgraph.extract.Extraction;
import io.chipgraph.text.Span;
import io.chipgraph.text.Text;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.irix.IRIException;
import org.apache.jena.irix.IRIx;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;

/// Lets only sound readings in.
///
/// First what no shape can see: that quotations stand where they are said to stand, and that claims
/// speak of things that the article names. Then the shapes, on the article's graph alone.
final class Gate {

  private static final int MANY = 3;

  private final Shapes shapes;

  Gate(Shapes shapes) {
    this.shapes = shapes;
  }

  /// The reason why a reading is refused, before its graph is made; empty for a sound one.
  Optional<String> refuses(Reading reading) {
    Extraction extraction = reading.extraction();
    Text text = reading.article().text();
    Set<String> things = new HashSet<>();
    for (Entity entity : extraction.entities()) {
      if (!isIri(entity.id())) {
        return Optional.of("no IRI: " + entity.id() + " of " + entity.name());
      }
      things.add(entity.id());
      for (Entity.Mention mention : entity.mentions()) {
        if (!stands(text, mention.span(), mention.surface())) {
          return misplaced(mention.span(), mention.surface());
        }
      }
    }
    for (Evidence evidence : (Iterable<Evidence>) evidences(extraction)::iterator) {
      if (!stands(text, evidence.span(), evidence.quote())) {
        return misplaced(evidence.span(), evidence.quote());
      }
    }
    if (!isIri(reading.article().address().toString())) {
      return Optional.of("no absolute address: " + reading.article().address());
    }
    return spokenOf(extraction)
        .filter(id -> !things.contains(id))
        .findFirst()
        .map(id -> "a claim speaks of " + id + ", which is no entity of the article");
  }

  /// The reason why a graph is refused, in the words of the shapes; empty for a sound one.
  Optional<String> refuses(Graph graph) {
    var report = ShaclValidator.get().validate(shapes, graph);
    if (report.conforms()) {
      return Optional.empty();
    }
    Set<String> reasons = new TreeSet<>();
    report
        .getEntries()
        .forEach(entry -> reasons.add(entry.message() + " (" + entry.focusNode() + ")"));
    String first = String.join("; ", reasons.stream().limit(MANY).toList());
    int more = reasons.size() - MANY;
    return Optional.of(more > 0 ? first + "; and " + more + " more" : first);
  }

  private static Stream<Evidence> evidences(Extraction extraction) {
    return Stream.of(
            extraction.claims().stream().map(Claim::evidence),
            extraction.observations().stream().map(Extraction.Observation::evidence),
            extraction.positions().stream().map(Extraction.Position::evidence))
        .flatMap(evidence -> evidence);
  }

  private static Stream<String> spokenOf(Extraction extraction) {
    return Stream.of(
            extraction.claims().stream()
                .flatMap(claim -> claim.participants().stream())
                .map(Claim.Participant::entity),
            extraction.observations().stream().map(Extraction.Observation::subject),
            extraction.positions().stream().map(Extraction.Position::person),
            extraction.positions().stream().map(Extraction.Position::organization))
        .flatMap(id -> id)
        .filter(Objects::nonNull);
  }

  private static boolean stands(Text text, Span span, String words) {
    return span.end() <= text.length() && text.substring(span).equals(words);
  }

  private static Optional<String> misplaced(Span span, String words) {
    return Optional.of(
        "at " + span.start() + " to " + span.end() + " the text does not say: " + words);
  }

  static boolean isIri(String string) {
    try {
      return IRIx.create(string).isAbsolute() && string.indexOf(' ') < 0;
    } catch (IRIException e) {
      return false;
    }
  }
}
