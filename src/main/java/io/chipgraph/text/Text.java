package io.chipgraph.text;

import java.util.Arrays;

/// A string whose places are counted in Unicode code points, as evidence offsets are.
///
/// Readers work on the plain [#string()] with Java's own UTF-16 offsets and hand them to
/// [#span(int, int)]; in a text without characters beyond the basic plane both countings agree.
public final class Text {

  private final String string;

  /// UTF-16 offsets of the low halves of surrogate pairs, ascending; empty in nearly all articles.
  private final int[] lowSurrogates;

  private Text(String string, int[] lowSurrogates) {
    this.string = string;
    this.lowSurrogates = lowSurrogates;
  }

  public static Text of(String string) {
    int[] lows = new int[4];
    int count = 0;
    for (int i = 1; i < string.length(); i++) {
      if (Character.isLowSurrogate(string.charAt(i))
          && Character.isHighSurrogate(string.charAt(i - 1))) {
        if (count == lows.length) {
          lows = Arrays.copyOf(lows, count * 2);
        }
        lows[count++] = i;
      }
    }
    return new Text(string, Arrays.copyOf(lows, count));
  }

  public String string() {
    return string;
  }

  /// The length in code points.
  public int length() {
    return string.length() - lowSurrogates.length;
  }

  /// The span of code points that Java's `string().substring(start, end)` covers.
  public Span span(int start, int end) {
    return new Span(codePoints(start), codePoints(end));
  }

  /// The characters of a span.
  public String substring(Span span) {
    return string.substring(utf16(span.start()), utf16(span.end()));
  }

  /// The UTF-16 offset at which a code point starts.
  public int utf16(int codePoint) {
    int offset = codePoint;
    for (int low : lowSurrogates) {
      if (low > offset) {
        break;
      }
      offset++;
    }
    return offset;
  }

  private int codePoints(int utf16) {
    if (utf16 < 0 || utf16 > string.length()) {
      throw new IllegalArgumentException("offset " + utf16 + " outside 0 to " + string.length());
    }
    int at = Arrays.binarySearch(lowSurrogates, utf16);
    return utf16 - (at >= 0 ? at : -at - 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Text text && string.equals(text.string);
  }

  @Override
  public int hashCode() {
    return string.hashCode();
  }

  @Override
  public String toString() {
    return string;
  }
}
