package io.chipgraph.text;

import java.util.regex.Pattern;

/// A language as BCP 47 names it: `en`, `zh-Hans`, `zh-Hant`, `und` where it could not be told.
public record Language(String tag) {

  // Before the constants, which are checked by it.
  private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

  public static final Language ENGLISH = new Language("en");
  public static final Language SIMPLIFIED_CHINESE = new Language("zh-Hans");
  public static final Language TRADITIONAL_CHINESE = new Language("zh-Hant");
  public static final Language JAPANESE = new Language("ja");
  public static final Language KOREAN = new Language("ko");
  public static final Language UNDETERMINED = new Language("und");

  public Language {
    if (!TAG.matcher(tag).matches()) {
      throw new IllegalArgumentException("no BCP 47 language tag: " + tag);
    }
  }

  public boolean isChinese() {
    return tag.startsWith("zh");
  }

  /// The language and script that a text is written in, from its own characters and words.
  public static Language of(String text) {
    return LanguageGuess.of(text);
  }

  @Override
  public String toString() {
    return tag;
  }
}
