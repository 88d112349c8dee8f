package io.chipgraph.extract.event;

import io.chipgraph.extract.name.Register;
import io.chipgraph.extract.value.Value;
import org.jspecify.annotations.Nullable;

/// A piece of a sentence: a name, a value, a word or phrase of the lexicon, another word, or a
/// punctuation mark, by UTF-16 offsets in the article's text.
///
/// @param text the folded lower-case characters
record Token(
    int start,
    int end,
    String text,
    Register.@Nullable Entry name,
    @Nullable Value value,
    @Nullable Sense sense) {

  boolean isName() {
    return name != null;
  }

  boolean is(Sense.Tag tag) {
    return sense != null && sense.is(tag);
  }

  boolean is(String word) {
    return text.equals(word);
  }

  /// Whether it is the title of a post.
  boolean isTitle() {
    return sense != null && sense.title != null;
  }

  /// Whether it tells that the sentence rests on unnamed people.
  boolean isHearsay() {
    return sense != null && sense.whole != null;
  }

  boolean isPunctuation() {
    return text.length() == 1 && !Character.isLetterOrDigit(text.charAt(0)) && !isName();
  }
}
