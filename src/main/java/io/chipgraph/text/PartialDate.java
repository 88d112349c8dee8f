package io.chipgraph.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A date as precise as it was told: a year, a quarter, a month or a day.
///
/// `quarter` is 1 to 4 and stands without month and day; `month` and `day` are 0 where not told.
/// [#toString()] is `2025`, `2025-Q3`, `2025-09` or `2025-09-18`.
public record PartialDate(int year, int quarter, int month, int day) {

  private static final Pattern ISO =
      Pattern.compile("(\\d{4})(?:-Q([1-4])|-(\\d{2})(?:-(\\d{2}))?)?");

  public PartialDate {
    if (year < 1900 || year > 2200) {
      throw new IllegalArgumentException("year outside 1900 to 2200: " + year);
    }
    try {
      if (day != 0) {
        LocalDate.of(year, month, day);
      } else if (month != 0) {
        YearMonth.of(year, month);
      }
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("no such date: " + year + "-" + month + "-" + day, e);
    }
    if (quarter < 0 || quarter > 4 || quarter != 0 && month != 0) {
      throw new IllegalArgumentException("no such quarter: " + year + "-Q" + quarter);
    }
  }

  public static PartialDate ofYear(int year) {
    return new PartialDate(year, 0, 0, 0);
  }

  public static PartialDate ofQuarter(int year, int quarter) {
    return new PartialDate(year, quarter, 0, 0);
  }

  public static PartialDate ofMonth(int year, int month) {
    return new PartialDate(year, 0, month, 0);
  }

  public static PartialDate of(LocalDate date) {
    return new PartialDate(date.getYear(), 0, date.getMonthValue(), date.getDayOfMonth());
  }

  /// Reads what [#toString()] writes.
  public static PartialDate parse(String iso) {
    Matcher matcher = ISO.matcher(iso);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("no date like 2025, 2025-Q3, 2025-09, 2025-09-18: " + iso);
    }
    return new PartialDate(
        Integer.parseInt(matcher.group(1)),
        number(matcher.group(2)),
        number(matcher.group(3)),
        number(matcher.group(4)));
  }

  /// The first day that the date may mean.
  public LocalDate firstDay() {
    if (quarter != 0) {
      return LocalDate.of(year, quarter * 3 - 2, 1);
    }
    return LocalDate.of(year, month == 0 ? 1 : month, day == 0 ? 1 : day);
  }

  /// The last day that the date may mean.
  public LocalDate lastDay() {
    if (day != 0) {
      return firstDay();
    }
    int lastMonth = quarter != 0 ? quarter * 3 : month == 0 ? 12 : month;
    return YearMonth.of(year, lastMonth).atEndOfMonth();
  }

  public boolean isDay() {
    return day != 0;
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  @Override
  public String toString() {
    String text = String.format(Locale.ROOT, "%04d", year);
    if (quarter != 0) {
      return text + "-Q" + quarter;
    }
    if (month == 0) {
      return text;
    }
    return day == 0
        ? text + String.format(Locale.ROOT, "-%02d", month)
        : text + String.format(Locale.ROOT, "-%02d-%02d", month, day);
  }
}
