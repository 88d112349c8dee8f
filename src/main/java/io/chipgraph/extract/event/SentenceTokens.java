package io.chipgraph.extract.event;

import io.chipgraph.extract.Evidence;
import java.util.List;

/// A sentence as typed tokens, with the words that would prove a claim of it.
record SentenceTokens(List<Token> tokens, Evidence evidence, boolean headline) {

  /// A question claims nothing.
  boolean isQuestion() {
    return evidence.quote().endsWith("?")
        || evidence.quote().endsWith("？")
        || evidence.quote().endsWith("吗");
  }
}
