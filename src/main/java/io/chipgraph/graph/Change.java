package io.chipgraph.graph;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What became of one reading.
///
/// @param article the article's IRI
/// @param why the reason of a refusal, else absent
public record Change(URI address, String article, Kind kind, @Nullable String why) {

  /// What happened to the article's graph.
  public enum Kind {
    /// The article was not known.
    NEW,
    /// Its words, or what is understood of them, have changed.
    REVISED,
    /// Same words, same understanding: nothing was written.
    UNCHANGED,
    /// The reading is not sound: nothing was written.
    REFUSED,
    /// The article was taken out.
    RETRACTED,
    /// There was nothing to take out.
    UNKNOWN
  }
}
