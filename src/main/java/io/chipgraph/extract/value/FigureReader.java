package io.chipgraph.extract.value;

import io.chipgraph.extract.Money;
import io.chipgraph.extract.value.Units.Bound;
import io.chipgraph.text.Phrases;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds sums of money, quantities and bare numbers: a figure, its unit, the other end of its
/// range, and the words that bound it.
final class FigureReader {

  private static final Currency CNY = Currency.getInstance("CNY");
  private static final Currency TWD = Currency.getInstance("TWD");

  /// Sums of which only the order of magnitude is told.
  private static final Pattern VAGUE_ENGLISH =
      Pattern.compile(
          "(?:(?:tens|hundreds|thousands|dozens|several|a few|many|multiple)(?: of)? )?"
              + "\\b(thousand|million|billion|trillion)s? (?:of )?");

  private final Units units;
  private final NumeralReader numerals;

  FigureReader(Units units) {
    this.units = units;
    this.numerals = new NumeralReader(units);
  }

  /// The figures of a folded lower-case text in reading order.
  List<Value> find(String text) {
    List<Value> values = new ArrayList<>();
    Currency yuan = text.contains("新台币") || text.contains("台币") ? TWD : CNY;
    int at = 0;
    while (at < text.length()) {
      Value value = vagueEnglish(text, at);
      if (value == null) {
        Figure figure = figure(text, at);
        value = figure == null ? null : value(text, figure, yuan, floor(values));
      }
      if (value == null) {
        at++;
      } else {
        values.add(value);
        at = value.end();
      }
    }
    return inheritCurrency(text, values);
  }

  private static int floor(List<Value> values) {
    return values.isEmpty() ? 0 : values.getLast().end();
  }

  /// A number with the currency before or the currency or unit after it.
  private record Figure(
      int start,
      int end,
      Numeral numeral,
      @Nullable Currency currency,
      boolean plainYuan,
      @Nullable String unit,
      boolean more) {
    boolean isBare() {
      return currency == null && !plainYuan && unit == null;
    }
  }

  private @Nullable Figure figure(String text, int start) {
    Phrases.Match<Currency> before = units.currencyBefore.at(text, start);
    int at = before == null ? start : skipBlank(text, before.end());
    if (at >= text.length()) {
      return null;
    }
    Numeral numeral = numerals.at(text, at);
    if (numeral == null) {
      return null;
    }
    int end = numeral.end();
    boolean more = numeral.more();
    if (end < text.length() && (text.charAt(end) == '多' || text.charAt(end) == '余')) {
      more = true;
      end++;
    }
    int word = skipBlank(text, end);
    if (word < text.length() && text.charAt(word) == '-') {
      word++;
    }
    Phrases.Match<Currency> currency = units.currencyAfter.at(text, word);
    Phrases.Match<Boolean> yuan = units.plainYuan.at(text, word);
    if (before != null) {
      // 人民币50亿元: the word behind repeats the one before.
      end = yuan != null && currency == null ? yuan.end() : end;
      return new Figure(start, end, numeral, before.meaning(), false, null, more);
    }
    if (currency != null) {
      return new Figure(start, currency.end(), numeral, currency.meaning(), false, null, more);
    }
    if (yuan != null) {
      return new Figure(start, yuan.end(), numeral, null, true, null, more);
    }
    Phrases.Match<String> unit = units.unitAfter.at(text, word);
    if (unit != null) {
      return new Figure(start, unit.end(), numeral, null, false, unit.meaning(), more);
    }
    boolean touchesWord =
        numeral.end() < text.length() && NumeralReader.isLetter(text.charAt(numeral.end()));
    if (touchesWord || !numeral.digits() && !numeral.isScaled()) {
      return null;
    }
    return new Figure(start, end, numeral, null, false, null, more);
  }

  private @Nullable Value value(String text, Figure first, Currency yuan, int floor) {
    Figure second = otherEnd(text, first);
    Figure unitOf = second != null && first.isBare() ? second : first;
    if (!unitOf.numeral.digits() && unitOf.isBare()) {
      return null;
    }
    Numeral from = first.numeral;
    if (second != null) {
      BigDecimal mantissa = second.numeral.low().divide(second.numeral.scale());
      boolean carry =
          second.numeral.isScaled()
              && from.scale().compareTo(second.numeral.scale()) < 0
              && from.low().compareTo(mantissa) <= 0;
      from = carry ? from.times(second.numeral.scale()) : from;
    }
    BigDecimal low = from.low();
    BigDecimal high = second == null ? from.high() : second.numeral.high();
    if (high.compareTo(low) < 0) {
      return null;
    }
    int start = first.start;
    int end = second == null ? first.end : second.end;
    Set<Bound> bounds = EnumSet.noneOf(Bound.class);
    for (int i = 0; i < 3; i++) {
      int before = skipBlankBack(text, start);
      Phrases.Match<Bound> bound = units.boundBefore.endingAt(text, before);
      if (bound == null || bound.start() < floor) {
        break;
      }
      bounds.add(bound.meaning());
      start = bound.start();
    }
    Phrases.Match<Bound> after = units.boundAfter.at(text, skipBlank(text, end));
    if (after != null) {
      bounds.add(after.meaning());
      end = after.end();
    }
    if (first.more || second != null && second.more) {
      bounds.add(Bound.minimum);
    }
    if (bounds.contains(Bound.approximate)) {
      // "negotiating over about $600 million": the sum is no lower bound.
      bounds.remove(Bound.minimum);
    }
    boolean vague = from.vague() || second != null && second.numeral.vague();
    if (vague) {
      high = high.multiply(BigDecimal.TEN);
    }
    boolean range = low.compareTo(high) != 0;
    BigDecimal lowest = bounds.contains(Bound.maximum) && !range ? null : low;
    BigDecimal highest = bounds.contains(Bound.minimum) && !range ? null : high;
    if (lowest == null && highest == null) {
      lowest = low;
      highest = high;
    }
    boolean approximate = bounds.contains(Bound.approximate);
    Currency currency = unitOf.plainYuan ? yuan : unitOf.currency;
    if (currency != null) {
      return new Value.Sum(start, end, new Money(lowest, highest, currency, approximate), vague);
    }
    if (vague) {
      return null;
    }
    if (unitOf.unit == null) {
      return new Value.Count(start, end, lowest, highest, approximate);
    }
    return new Value.Quantity(
        start, end, lowest, highest, approximate, perMonth(text, unitOf.unit, start, end));
  }

  /// The upper end of a range that the figure begins, in the same currency or unit.
  private @Nullable Figure otherEnd(String text, Figure first) {
    int at = skipBlank(text, first.end);
    Phrases.Match<Boolean> word = units.range.at(text, at);
    boolean between = text.startsWith("between ", Math.max(0, first.start - 8));
    if (word == null && between && text.startsWith("and ", at)) {
      word = new Phrases.Match<>(at, at + 3, true);
    }
    if (word == null) {
      return null;
    }
    int from = skipBlank(text, word.end());
    Phrases.Match<Bound> bound = units.boundBefore.at(text, from);
    from = bound == null ? from : skipBlank(text, bound.end());
    Figure second = from < text.length() ? figure(text, from) : null;
    if (second == null || second.numeral.high().compareTo(first.numeral.low()) <= 0) {
      return null;
    }
    boolean same =
        second.isBare()
            || first.isBare()
            || first.plainYuan && second.plainYuan
            || first.currency != null && first.currency.equals(second.currency)
            || first.unit != null && first.unit.equals(second.unit);
    // "$8-10bn" takes its unit from the first end, but "5% to 10" is no range.
    boolean bareEnd = second.isBare() && (first.unit != null || first.plainYuan);
    return same && !bareEnd ? second : null;
  }

  private @Nullable Value vagueEnglish(String text, int start) {
    char c = text.charAt(start);
    if (start > 0 && NumeralReader.isLetter(text.charAt(start - 1)) || "tmbhdsa".indexOf(c) < 0) {
      return null;
    }
    Matcher matcher = VAGUE_ENGLISH.matcher(text).region(start, text.length());
    if (!matcher.lookingAt()) {
      return null;
    }
    Phrases.Match<Currency> currency = units.currencyAfter.at(text, matcher.end());
    Phrases.Match<BigDecimal> scale = units.englishScales.at(text, matcher.start(1));
    if (currency == null || scale == null) {
      return null;
    }
    BigDecimal low = scale.meaning();
    Money money = new Money(low, low.multiply(new BigDecimal(1_000)), currency.meaning(), true);
    return new Value.Sum(start, currency.end(), money, true);
  }

  /// "90,000 wafers a month" and 每月90万片晶圆 count a month.
  private static String perMonth(String text, String unit, int start, int end) {
    boolean monthly =
        text.substring(Math.max(0, start - 6), start).contains("月")
            || text.startsWith(" a month", end)
            || text.startsWith(" per month", end);
    return unit.equals("wafer") && monthly ? "wafers/month" : unit;
  }

  /// Gives the currency of 50亿和100亿美元 and of "$1.5 million and 2 million" to the bare figure.
  private static List<Value> inheritCurrency(String text, List<Value> values) {
    List<Value> result = new ArrayList<>(values);
    for (int i = result.size() - 2; i >= 0; i--) {
      if (result.get(i) instanceof Value.Count number
          && result.get(i + 1) instanceof Value.Sum sum
          && number.low() != null
          && number.low().compareTo(new BigDecimal(10_000)) >= 0
          && LIST.matcher(text.substring(number.end(), sum.start())).matches()) {
        Money money =
            new Money(number.low(), number.high(), sum.money().currency(), number.approximate());
        result.set(i, new Value.Sum(number.start(), number.end(), money, false));
      }
    }
    return result;
  }

  private static final Pattern LIST = Pattern.compile(" ?(?:,|、|和|与|及|以及|and|or|或)+ ?(?:and )?");

  private static int skipBlank(String text, int at) {
    int next = at;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next;
  }

  private static int skipBlankBack(String text, int at) {
    int next = at;
    while (next > 0 && text.charAt(next - 1) == ' ') {
      next--;
    }
    return next;
  }
}
