package io.chipgraph.extract;

import java.util.Locale;

/// How far an event has come, as of the text.
public enum Status {
  /// Unnamed sources tell it, or somebody considers it.
  RUMOURED,
  /// The parties negotiate.
  TALKS,
  /// The actor says that it will.
  PLANNED,
  /// Signed, agreed, unveiled, officially stated.
  ANNOUNCED,
  /// Closed, done, in effect.
  COMPLETED,
  /// A party says that it is not so.
  DENIED,
  /// It was on and is off.
  CANCELLED;

  /// The word that ontology, JSON and pages use.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
