package io.chipgraph.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Finds the longest of many fixed phrases that stands at a place of a text.
///
/// Phrases and texts are compared as they are, so both are folded before. A phrase does not match
/// inside a longer run of Latin letters or of digits: `b200` is not in `gb200`, nor `h100` in
/// `h1000`.
///
/// @param <T> what a phrase stands for
public final class Phrases<T> {

  private final Map<String, T> meanings;

  /// For each first character the lengths of the phrases that begin with it, longest first.
  private final Map<Character, int[]> lengthsByFirst = new HashMap<>();

  private final Map<Character, int[]> lengthsByLast = new HashMap<>();

  public Phrases(Map<String, T> meanings) {
    this.meanings = Map.copyOf(meanings);
    for (String phrase : this.meanings.keySet()) {
      if (phrase.isEmpty()) {
        throw new IllegalArgumentException("empty phrase for " + this.meanings.get(phrase));
      }
      addLength(lengthsByFirst, phrase.charAt(0), phrase.length());
      addLength(lengthsByLast, phrase.charAt(phrase.length() - 1), phrase.length());
    }
  }

  /// A phrase found between two offsets.
  public record Match<T>(int start, int end, T meaning) {}

  /// The longest phrase that starts at an offset.
  public @Nullable Match<T> at(String text, int start) {
    if (start < 0 || start >= text.length()) {
      return null;
    }
    for (int length : lengthsByFirst.getOrDefault(text.charAt(start), NONE)) {
      Match<T> match = match(text, start, start + length);
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  /// All phrases that start at an offset, the longest first.
  public List<Match<T>> allAt(String text, int start) {
    List<Match<T>> matches = new ArrayList<>();
    if (start >= 0 && start < text.length()) {
      for (int length : lengthsByFirst.getOrDefault(text.charAt(start), NONE)) {
        Match<T> match = match(text, start, start + length);
        if (match != null) {
          matches.add(match);
        }
      }
    }
    return matches;
  }

  /// The longest phrase that ends before an offset.
  public @Nullable Match<T> endingAt(String text, int end) {
    if (end <= 0 || end > text.length()) {
      return null;
    }
    for (int length : lengthsByLast.getOrDefault(text.charAt(end - 1), NONE)) {
      Match<T> match = match(text, end - length, end);
      if (match != null) {
        return match;
      }
    }
    return null;
  }

  private @Nullable Match<T> match(String text, int start, int end) {
    if (start < 0 || end > text.length() || cutsRun(text, start) || cutsRun(text, end)) {
      return null;
    }
    T meaning = meanings.get(text.substring(start, end));
    return meaning == null ? null : new Match<>(start, end, meaning);
  }

  /// Whether an offset lies inside a run of Latin letters or of digits.
  private static boolean cutsRun(String text, int offset) {
    if (offset == 0 || offset == text.length()) {
      return false;
    }
    char before = text.charAt(offset - 1);
    char after = text.charAt(offset);
    return isLatin(before) && isLatin(after) || isDigit(before) && isDigit(after);
  }

  private static boolean isLatin(char c) {
    return c < '\u0250' && Character.isLetter(c);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static final int[] NONE = {};

  private static void addLength(Map<Character, int[]> lengths, char key, int length) {
    int[] known = lengths.getOrDefault(key, NONE);
    if (Arrays.stream(known).noneMatch(l -> l == length)) {
      int[] more = Arrays.copyOf(known, known.length + 1);
      more[known.length] = -length;
      for (int i = 0; i < known.length; i++) {
        more[i] = -known[i];
      }
      Arrays.sort(more);
      lengths.put(key, Arrays.stream(more).map(l -> -l).toArray());
    }
  }
}
