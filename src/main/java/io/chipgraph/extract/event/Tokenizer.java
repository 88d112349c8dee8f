package io.chipgraph.extract.event;

import io.chipgraph.extract.name.Named;
import io.chipgraph.extract.value.Value;
import io.chipgraph.text.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Cuts a sentence into tokens: names and values as they were found, and between them the phrases
/// of the lexicon in the cut that leaves fewest characters unknown.
///
/// Of 就任命 so 就 and 任命 are left, not 就任 and 命.
final class Tokenizer {

  /// What a character costs that no phrase of the lexicon covers; a phrase costs one.
  private static final int UNKNOWN = 2;

  private final String text;
  private final Phrases<Sense> phrases;
  private final Map<Integer, Named> names = new HashMap<>();
  private final Map<Integer, Value> values = new HashMap<>();

  /// `text` is the folded lower-case text of the article.
  Tokenizer(String text, Phrases<Sense> phrases, List<Named> names, List<Value> values) {
    this.text = text;
    this.phrases = phrases;
    names.forEach(name -> this.names.put(name.start(), name));
    for (Value value : values) {
      boolean named =
          names.stream().anyMatch(n -> n.start() < value.end() && value.start() < n.end());
      if (!named) {
        this.values.put(value.start(), value);
      }
    }
  }

  /// The tokens between two UTF-16 offsets.
  List<Token> tokens(int start, int end) {
    List<Token> tokens = new ArrayList<>();
    int words = start;
    int at = start;
    while (at < end) {
      Named name = names.get(at);
      Value value = values.get(at);
      int last = name != null ? name.end() : value != null ? value.end() : -1;
      if (last < 0 || last > end) {
        at++;
        continue;
      }
      addWords(tokens, words, at);
      tokens.add(
          new Token(
              at,
              last,
              text.substring(at, last),
              name == null ? null : name.entry(),
              name == null ? value : null,
              null));
      at = last;
      words = last;
    }
    addWords(tokens, words, end);
    return tokens;
  }

  /// Adds the cheapest cut of a stretch without names and values.
  private void addWords(List<Token> tokens, int start, int end) {
    if (start >= end) {
      return;
    }
    int length = end - start;
    int[] cost = new int[length + 1];
    List<Token> next = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      next.add(plain(start + i, end));
    }
    for (int i = length - 1; i >= 0; i--) {
      Token word = plain(start + i, end);
      int best = isBlank(word) ? 0 : UNKNOWN * (isLatin(start + i) ? 1 : word.text().length());
      best += cost[i + word.text().length()];
      for (Phrases.Match<Sense> phrase : phrases.allAt(text, start + i)) {
        int after = phrase.end() - start;
        if (after <= length && 1 + cost[after] < best) {
          best = 1 + cost[after];
          String words = text.substring(start + i, phrase.end());
          word = new Token(start + i, phrase.end(), words, null, null, phrase.meaning());
        }
      }
      cost[i] = best;
      next.set(i, word);
    }
    for (int i = 0; i < length; i += next.get(i).text().length()) {
      if (!isBlank(next.get(i))) {
        tokens.add(next.get(i));
      }
    }
  }

  /// A run of Latin letters and digits, or one other character.
  private Token plain(int start, int end) {
    int last = start + 1;
    while (last < end && isLatin(start) && isLatin(last)) {
      last++;
    }
    return new Token(start, last, text.substring(start, last), null, null, null);
  }

  private static boolean isBlank(Token token) {
    return token.text().isBlank();
  }

  private boolean isLatin(int at) {
    char c = text.charAt(at);
    return c < '\u0250' && Character.isLetterOrDigit(c);
  }
}
