package io.chipgraph.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What all graphs together say of one IRI.
///
/// @param facts what is said of it, by property and value
/// @param links who speaks of it: the value is the speaker's IRI; cut at some hundreds
public record Description(String iri, List<Fact> facts, List<Fact> links) {

  public Description {
    facts = List.copyOf(facts);
    links = List.copyOf(links);
  }

  /// A property's IRI and a value: an IRI where `isIri`, else text with its language or datatype.
  public record Fact(
      String property,
      String value,
      boolean isIri,
      @Nullable String language,
      @Nullable String datatype) {}
}
