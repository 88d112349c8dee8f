package io.chipgraph.search;

import java.util.List;

/// A query as it was understood, before any word is looked up.
sealed interface QueryNode {

  /// A word as typed; it may turn out to hold several, as in OpenAI晶圆厂.
  record Word(String text) implements QueryNode {}

  /// The beginning of a word.
  record Beginning(String text) implements QueryNode {}

  /// A word of which some letters may differ.
  ///
  /// @param edits how many, 0 to 2; less than 0 leaves it to the word's length
  record Roughly(String text, int edits) implements QueryNode {}

  /// Words in quotes, which stand in this order with at most `slop` places between.
  record Phrase(String text, int slop) implements QueryNode {}

  /// A part of the query that looks into one field only.
  record Within(Field field, QueryNode node) implements QueryNode {}

  /// Parts that stand side by side.
  record All(List<Clause> clauses) implements QueryNode {}

  /// Parts of which one is enough.
  record Any(List<QueryNode> nodes) implements QueryNode {}

  record Not(QueryNode node) implements QueryNode {}

  /// The blank query and `*`.
  record Everything() implements QueryNode {}

  record Clause(Need need, QueryNode node) {}

  /// A wanted word may be missing when no document has all of them, a required one never.
  enum Need {
    WANTED,
    REQUIRED
  }

  /// The fields that a query can name.
  enum Field {
    TITLE,
    COMPANY,
    TYPE,
    PUBLISHER,
    LANG
  }
}
