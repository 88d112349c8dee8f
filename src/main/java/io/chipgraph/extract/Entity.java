package io.chipgraph.extract;

import io.chipgraph.text.Span;
import java.util.List;

/// A company, person, product or other thing that an article names.
///
/// @param id its IRI: that of the register, or one made from the name
/// @param name its usual English name, or the name as written where the register has none
/// @param known whether the register holds it
/// @param mentions every place that names it, in reading order
public record Entity(String id, String name, Type type, boolean known, List<Mention> mentions) {

  public Entity {
    mentions = List.copyOf(mentions);
  }

  /// A place in the text and the words that stand there.
  public record Mention(Span span, String surface) {}

  /// The kinds of things, by the words that ontology, JSON and pages use.
  public enum Type {
    COMPANY("Company"),
    ORGANIZATION("Organization"),
    PERSON("Person"),
    PRODUCT("Product"),
    FACILITY("Facility");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }
}
