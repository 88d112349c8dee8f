package io.chipgraph.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells Chinese, its two scripts, Japanese and Korean by their characters and English by its small
/// words.
final class LanguageGuess {

  /// Longer texts are judged by their first characters alone.
  private static final int ENOUGH = 20_000;

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  private static final Set<String> SMALL_ENGLISH_WORDS =
      Set.of(
          "the", "of", "and", "to", "in", "is", "that", "for", "it", "as", "was", "with", "by",
          "on", "are", "from", "at", "has", "have", "be", "its", "will", "said", "this", "an",
          "which");

  private LanguageGuess() {}

  static Language of(String text) {
    int latin = 0;
    int han = 0;
    int kana = 0;
    int hangul = 0;
    int other = 0;
    int traditional = 0;
    int simplified = 0;
    int end = Math.min(text.length(), ENOUGH);
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      if (c < '\u0250') {
        latin += Character.isLetter(c) ? 1 : 0;
      } else if (Folding.isHan(c)) {
        han++;
        traditional += Folding.isTraditional(c) ? 1 : 0;
        simplified += Folding.isSimplified(c) ? 1 : 0;
      } else if (c >= '\u3041' && c <= '\u30fa') {
        kana++;
      } else if (c >= '\uac00' && c <= '\ud7a3') {
        hangul++;
      } else if (Character.isLetter(c)) {
        other++;
      }
    }
    // A Chinese character says about as much as four or five letters.
    int cjk = 4 * (han + kana + hangul);
    if (cjk >= latin + other && cjk > 0) {
      if (hangul > han + kana) {
        return Language.KOREAN;
      }
      if (kana * 10 > han + kana) {
        return Language.JAPANESE;
      }
      return traditional > simplified ? Language.TRADITIONAL_CHINESE : Language.SIMPLIFIED_CHINESE;
    }
    return latin > other && isEnglish(text.substring(0, end))
        ? Language.ENGLISH
        : Language.UNDETERMINED;
  }

  private static boolean isEnglish(String text) {
    int words = 0;
    int small = 0;
    Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (word.find()) {
      words++;
      small += SMALL_ENGLISH_WORDS.contains(word.group()) ? 1 : 0;
    }
    // Running English has about one small word in four; headlines and name lists have fewer.
    return small * 12 >= words && words > 0 || words < 12 && small > 0;
  }
}
