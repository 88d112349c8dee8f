package io.chipgraph.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Cuts a paragraph into sentences, English and Chinese alike.
///
/// Safe for many threads; the abbreviations after which a full stop ends nothing (`inc`, `co`) are
/// given in lower case and without the stop.
public final class Sentences {

  private final Set<String> abbreviations;
  private final BreakIterator breaks = BreakIterator.getSentenceInstance(ULocale.ROOT);

  public Sentences(Set<String> abbreviations) {
    this.abbreviations = Set.copyOf(abbreviations);
  }

  /// A sentence without the blanks around it, by UTF-16 offsets.
  public record Sentence(int start, int end) {}

  /// The sentences of `text` between two UTF-16 offsets.
  public List<Sentence> of(String text, int from, int to) {
    BreakIterator iterator = (BreakIterator) breaks.clone();
    String paragraph = text.substring(from, to);
    iterator.setText(paragraph);
    List<Sentence> sentences = new ArrayList<>();
    int start = 0;
    for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
      if (end < paragraph.length() && endsInAbbreviation(paragraph, start, end)) {
        continue;
      }
      add(sentences, text, from + start, from + end);
      start = end;
    }
    add(sentences, text, from + start, to);
    return sentences;
  }

  private static void add(List<Sentence> sentences, String text, int start, int end) {
    int first = start;
    int last = end;
    while (first < last && isBlank(text.charAt(first))) {
      first++;
    }
    while (last > first && isBlank(text.charAt(last - 1))) {
      last--;
    }
    if (last > first) {
      sentences.add(new Sentence(first, last));
    }
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /// Whether the stop before `end` belongs to `Corp.`, to an initial as in `C. C. Wei` or to `U.S.`
  private boolean endsInAbbreviation(String text, int start, int end) {
    int stop = end - 1;
    while (stop > start && isBlank(text.charAt(stop))) {
      stop--;
    }
    if (text.charAt(stop) != '.') {
      return false;
    }
    int word = stop;
    while (word > start && Character.isLetter(text.charAt(word - 1))) {
      word--;
    }
    String last = text.substring(word, stop);
    if (last.length() == 1 && Character.isUpperCase(last.charAt(0)) && last.charAt(0) < 128) {
      // After "U.S." a sentence may end; a name goes on after "C." and "D. E.".
      return word == start || text.charAt(word - 1) != '.' || !startsSentence(text, end);
    }
    return abbreviations.contains(last.toLowerCase(Locale.ROOT));
  }

  private static boolean startsSentence(String text, int at) {
    int end = at;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    return SENTENCE_STARTS.contains(text.substring(at, end));
  }

  private static final Set<String> SENTENCE_STARTS =
      Set.of("The", "It", "In", "But", "A", "An", "This", "That", "He", "She", "They", "On", "And");
}
