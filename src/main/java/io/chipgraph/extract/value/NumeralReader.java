package io.chipgraph.extract.value;

import io.chipgraph.text.Phrases;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads one number at a place of a folded lower-case text: `8,392.5`, `1.5万亿`, `10bn`, `half a
/// billion`, `twenty-five million`.
final class NumeralReader {

  /// Letters that may touch a figure from the left: "usd5bn" is a sum, "h100" is a name.
  private static final Set<String> CODES =
      Set.of(
          "usd", "rmb", "cny", "eur", "gbp", "jpy", "krw", "twd", "hkd", "inr", "rm", "rs", "chf",
          "cad", "aud", "sgd");

  private static final List<Fraction> FRACTIONS =
      List.of(
          new Fraction("half a ", "0.5"),
          new Fraction("half ", "0.5"),
          new Fraction("a quarter of a ", "0.25"),
          new Fraction("a quarter ", "0.25"),
          new Fraction("three quarters of a ", "0.75"),
          new Fraction("three quarters ", "0.75"),
          new Fraction("a ", "1"));

  private final Units units;

  NumeralReader(Units units) {
    this.units = units;
  }

  /// The number that starts at an offset.
  @Nullable Numeral at(String text, int start) {
    char c = text.charAt(start);
    if (isDigit(c)) {
      return isInsideName(text, start) ? null : new CompositeNumeral(units, text, start).read();
    }
    if (CompositeNumeral.mayStart(units, c)) {
      return new CompositeNumeral(units, text, start).read();
    }
    if (!isLetter(c) || start > 0 && isLetter(text.charAt(start - 1))) {
      return null;
    }
    Numeral fraction = fraction(text, start);
    return fraction == null ? words(text, start) : fraction;
  }

  /// Whether the digits belong to a name such as H100, GPT-4 or v5.1.
  private static boolean isInsideName(String text, int start) {
    if (start == 0) {
      return false;
    }
    char before = text.charAt(start - 1);
    if (isDigit(before) || before == '.' && start > 1 && isDigit(text.charAt(start - 2))) {
      return true;
    }
    if (isLetter(before)) {
      int first = start;
      while (first > 0 && isLetter(text.charAt(first - 1))) {
        first--;
      }
      return !CODES.contains(text.substring(first, start));
    }
    return before == '-' && start > 1 && isLetter(text.charAt(start - 2));
  }

  /// "half a billion", "a million": a fraction of a scale word of at least four letters.
  private @Nullable Numeral fraction(String text, int start) {
    for (Fraction fraction : FRACTIONS) {
      if (text.startsWith(fraction.words, start)) {
        int word = start + fraction.words.length();
        Phrases.Match<BigDecimal> scale = units.englishScales.at(text, word);
        if (scale != null && scale.end() - word >= 4) {
          BigDecimal value = fraction.value.multiply(scale.meaning());
          return Numeral.plain(start, scale.end(), value, scale.meaning(), false);
        }
      }
    }
    return null;
  }

  /// Number words: "twenty-five million", "two hundred and fifty thousand".
  private @Nullable Numeral words(String text, int start) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal section = null;
    BigDecimal scale = BigDecimal.ONE;
    int end = start;
    for (int at = start; at < text.length(); at = next(text, end)) {
      Phrases.Match<Integer> number = units.englishNumerals.at(text, at);
      Phrases.Match<BigDecimal> word = units.englishScales.at(text, at);
      if (number != null) {
        BigDecimal value = new BigDecimal(number.meaning());
        section = section == null ? value : section.add(value);
        end = number.end();
      } else if (word != null && word.end() - at >= 4 && section != null) {
        scale = word.meaning();
        if (scale.intValue() == 100) {
          section = section.multiply(scale);
        } else {
          total = total.add(section.multiply(scale));
          section = BigDecimal.ZERO;
        }
        end = word.end();
      } else {
        break;
      }
    }
    return section == null ? null : Numeral.plain(start, end, total.add(section), scale, false);
  }

  private static int next(String text, int end) {
    if (text.startsWith(" and ", end)) {
      return end + 5;
    }
    boolean joined = end < text.length() && (text.charAt(end) == ' ' || text.charAt(end) == '-');
    return joined ? end + 1 : text.length();
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z';
  }

  private record Fraction(String words, BigDecimal value) {
    Fraction(String words, String value) {
      this(words, new BigDecimal(value));
    }
  }
}
