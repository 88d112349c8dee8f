package io.chipgraph.extract.event;

import io.chipgraph.extract.name.Named;
import io.chipgraph.extract.value.Value;
import io.chipgraph.text.Phrases;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Cuts a sentence into tokens: names first, then values, then the longest phrase of the lexicon,
/// then plain words.
final class Tokenizer {

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
    int at = start;
    while (at < end) {
      Token token = token(at, end);
      if (token == null) {
        at++;
      } else {
        tokens.add(token);
        at = token.end();
      }
    }
    return tokens;
  }

  private @Nullable Token token(int at, int end) {
    Named name = names.get(at);
    if (name != null && name.end() <= end) {
      return new Token(at, name.end(), text.substring(at, name.end()), name.entry(), null, null);
    }
    Value value = values.get(at);
    if (value != null && value.end() <= end) {
      return new Token(at, value.end(), text.substring(at, value.end()), null, value, null);
    }
    if (Character.isWhitespace(text.charAt(at))) {
      return null;
    }
    Phrases.Match<Sense> phrase = phrases.at(text, at);
    if (phrase != null && phrase.end() <= end && isFree(at, phrase.end())) {
      String words = text.substring(at, phrase.end());
      return new Token(at, phrase.end(), words, null, null, phrase.meaning());
    }
    int last = at + 1;
    while (last < end && isLatin(at) && isLatin(last) && isFree(at, last + 1)) {
      last++;
    }
    return new Token(at, last, text.substring(at, last), null, null, null);
  }

  /// Whether no name or value begins inside.
  private boolean isFree(int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (names.containsKey(i) || values.containsKey(i)) {
        return false;
      }
    }
    return true;
  }

  private boolean isLatin(int at) {
    char c = text.charAt(at);
    return c < '\u0250' && Character.isLetterOrDigit(c);
  }
}
