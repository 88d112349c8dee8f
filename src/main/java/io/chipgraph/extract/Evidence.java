package io.chipgraph.extract;

import io.chipgraph.text.Span;
import io.chipgraph.text.Text;

/// The words that prove something: `text.substring(span)` equals `quote`, always.
public record Evidence(Span span, String quote) {

  public static Evidence of(Text text, Span span) {
    return new Evidence(span, text.substring(span));
  }
}
