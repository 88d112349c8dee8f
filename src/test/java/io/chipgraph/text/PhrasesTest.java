package io.chipgraph.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PhrasesTest {

  private static final Phrases<Integer> PHRASES =
      new Phrases<>(Map.of("take", 1, "take over", 2, "b200", 3, "亿", 4, "bn", 5));

  @Test
  void theLongestCounts() {
    Phrases.Match<Integer> match = PHRASES.at("to take over it", 3);
    assertNotNull(match);
    assertEquals(2, match.meaning());
    assertEquals(12, match.end());
  }

  @Test
  void runsOfLettersAndDigitsAreWhole() {
    assertNull(PHRASES.at("gb200", 1));
    assertNull(PHRASES.at("b2000", 0));
    assertNull(PHRASES.at("taken", 0));
    assertNotNull(PHRASES.at("5bn", 1));
  }

  @Test
  void findsWhatEndsAtAPlace() {
    Phrases.Match<Integer> match = PHRASES.endingAt("八亿", 2);
    assertNotNull(match);
    assertEquals(1, match.start());
  }
}
