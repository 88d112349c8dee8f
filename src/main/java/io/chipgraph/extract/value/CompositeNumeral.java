package io.chipgraph.extract.value;

import io.chipgraph.text.Phrases;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Composes one number from digits, Chinese digits and scale words, from left to right.
///
/// 万 before 亿 is a multiplier (1.5万亿), after it an addition (3亿5000万).
final class CompositeNumeral {

  private static final String CHINESE_DIGITS = "零一二三四五六七八九";
  private static final String FORMAL_DIGITS = "〇壹贰叁肆伍陆柒捌玖";
  private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

  private final Units units;
  private final String text;
  private final int start;

  /// Whether 八九亿 is read as nine instead of eight.
  private final boolean upper;

  private int at;
  private BigDecimal total = BigDecimal.ZERO;
  private BigDecimal section = BigDecimal.ZERO;
  private @Nullable BigDecimal pending;
  private BigDecimal scale = BigDecimal.ONE;
  private boolean colloquial;
  private boolean neighbours;
  private boolean more;
  private boolean vague;
  private boolean digits;

  CompositeNumeral(Units units, String text, int start) {
    this(units, text, start, false);
  }

  private CompositeNumeral(Units units, String text, int start, boolean upper) {
    this.units = units;
    this.text = text;
    this.start = start;
    this.at = start;
    this.upper = upper;
  }

  /// Whether a character is a Chinese digit, a scale word, or begins 数十亿 or 几百万.
  static boolean mayStart(Units units, char c) {
    return digit(c) >= 0 || units.chineseScales.containsKey(c) || c == '数' || c == '几';
  }

  @Nullable Numeral read() {
    boolean goesOn = true;
    while (goesOn && at < text.length()) {
      goesOn = step();
    }
    if (at == start) {
      return null;
    }
    BigDecimal value = total.add(section).add(pending == null ? BigDecimal.ZERO : pending);
    BigDecimal high = value;
    if (neighbours && !upper) {
      Numeral other = new CompositeNumeral(units, text, start, true).read();
      high = other == null ? value : other.low();
    }
    return new Numeral(start, at, value, high, scale, more, vague, digits);
  }

  private boolean step() {
    char c = text.charAt(at);
    if (NumeralReader.isDigit(c)) {
      return pending == null && !(digits && scale.compareTo(BigDecimal.ONE) == 0) && digits();
    }
    if (digit(c) >= 0) {
      return pending == null && chineseDigits();
    }
    BigDecimal word = units.chineseScales.get(c);
    if (word != null) {
      at++;
      scale(word);
      return true;
    }
    if (at > start && (c == '多' || c == '余') && isScale(at + 1)) {
      more = true;
      at++;
      return true;
    }
    if ((c == '数' || c == '几') && isScale(at + 1)) {
      vague = true;
      pending = at == start ? BigDecimal.ONE : null;
      at++;
      return true;
    }
    return false;
  }

  private boolean digits() {
    StringBuilder number = new StringBuilder();
    boolean decimal = false;
    for (; at < text.length(); at++) {
      char c = text.charAt(at);
      if (NumeralReader.isDigit(c)) {
        number.append(c);
      } else if (c == '.' && !decimal && isDigit(at + 1)) {
        decimal = true;
        number.append(c);
      } else if (c != ',' || decimal || !isThousand(at)) {
        break;
      }
    }
    pending = new BigDecimal(number.toString());
    digits = true;
    return scaleWord();
  }

  /// A comma followed by exactly three digits parts thousands: 8,392.
  private boolean isThousand(int comma) {
    return isDigit(comma + 1) && isDigit(comma + 2) && isDigit(comma + 3) && !isDigit(comma + 4);
  }

  /// An English scale word behind digits (10bn, 3 billion, 2-million), or a blank before a Chinese
  /// one (177.1 亿). Answers whether the number may go on.
  private boolean scaleWord() {
    boolean gap = at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '-');
    int word = gap ? at + 1 : at;
    Phrases.Match<BigDecimal> english = units.englishScales.at(text, word);
    // A single letter must touch its digits: "5m", but not "5 m".
    if (english != null && (!gap || english.end() - word > 1)) {
      total = total.add(value().multiply(english.meaning()));
      pending = null;
      scale = english.meaning();
      at = english.end();
      return false;
    }
    if (gap && word < text.length()) {
      BigDecimal chinese = units.chineseScales.get(text.charAt(word));
      at = chinese != null && chinese.compareTo(TEN_THOUSAND) >= 0 ? word : at;
    }
    return true;
  }

  private boolean chineseDigits() {
    StringBuilder run = new StringBuilder();
    int first = at;
    while (at < text.length() && digit(text.charAt(at)) >= 0) {
      run.append(digit(text.charAt(at++)));
    }
    boolean afterZero = run.length() > 1 && run.charAt(0) == '0';
    if (run.length() == 2 && isScale(at) && isNeighbours(run)) {
      // 八九亿: eight to nine; 三五百: three to five.
      neighbours = true;
      run.deleteCharAt(upper ? 0 : 1);
    }
    if (at < text.length() && text.charAt(at) == '点' && isChineseDigit(at + 1)) {
      run.append('.');
      for (at++; isChineseDigit(at); at++) {
        run.append(digit(text.charAt(at)));
      }
    }
    pending = new BigDecimal(run.toString());
    // The last digit of 三万五 counts thousands, that of 三万零五 counts itself.
    colloquial = first > start && run.length() == 1 && !afterZero && !isScale(at);
    if (colloquial && scale.compareTo(BigDecimal.TEN) > 0) {
      pending = pending.multiply(scale).divide(BigDecimal.TEN);
    }
    return true;
  }

  private static boolean isNeighbours(CharSequence two) {
    int step = two.charAt(1) - two.charAt(0);
    return two.charAt(0) > '0' && (step == 1 || step == 2);
  }

  private void scale(BigDecimal word) {
    boolean afterScale = at - 2 >= start && isScale(at - 2);
    if (word.compareTo(TEN_THOUSAND) < 0) {
      section = section.add(value().multiply(word));
    } else {
      BigDecimal count = section.add(pending == null ? BigDecimal.ZERO : pending);
      if (count.signum() == 0) {
        // The second scale of 万亿 multiplies; 亿 alone, as in 亿美元, counts one.
        total = total.signum() == 0 ? word : total.multiply(word);
      } else if (word.compareTo(scale) > 0 && total.signum() > 0) {
        total = total.add(count).multiply(word);
      } else {
        total = total.add(count.multiply(word));
      }
      section = BigDecimal.ZERO;
    }
    scale = afterScale && scale.compareTo(TEN_THOUSAND) >= 0 ? scale.multiply(word) : word;
    pending = null;
  }

  private BigDecimal value() {
    return pending == null ? BigDecimal.ONE : pending;
  }

  private boolean isDigit(int offset) {
    return offset < text.length() && NumeralReader.isDigit(text.charAt(offset));
  }

  private boolean isChineseDigit(int offset) {
    return offset < text.length() && digit(text.charAt(offset)) >= 0;
  }

  private boolean isScale(int offset) {
    return offset < text.length() && units.chineseScales.containsKey(text.charAt(offset));
  }

  /// The value of a Chinese digit, -1 for any other character.
  private static int digit(char c) {
    if (c == '两') {
      return 2;
    }
    int digit = CHINESE_DIGITS.indexOf(c);
    return digit >= 0 ? digit : FORMAL_DIGITS.indexOf(c);
  }
}
