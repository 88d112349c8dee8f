package io.chipgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class TextTest {

  @Test
  void spansCountCodePoints() {
    Text text = Text.of("𠮷a芯片");
    assertEquals(new Span(2, 4), text.span(3, 5));
    assertEquals("芯片", text.substring(new Span(2, 4)));
    assertEquals(4, text.length());
  }

  @Test
  void spansOfPlainTextAreJavasOwn() {
    Text text = Text.of("Nvidia买下Arm");
    assertEquals(new Span(6, 8), text.span(6, 8));
    assertEquals("买下", text.substring(new Span(6, 8)));
  }

  @Test
  void everySpanQuotesWhatJavaWouldCut() {
    String string = "a𠮷b😀😀c芯";
    Text text = Text.of(string);
    for (int start = 0; start <= string.length(); start++) {
      for (int end = start; end <= string.length(); end++) {
        if (cutsPair(string, start) || cutsPair(string, end)) {
          continue;
        }
        assertEquals(string.substring(start, end), text.substring(text.span(start, end)));
      }
    }
  }

  @Test
  void backwardSpansAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> new Span(3, 2));
  }

  private static boolean cutsPair(String string, int offset) {
    return offset < string.length() && Character.isLowSurrogate(string.charAt(offset));
  }
}
