package io.chipgraph.extract.value;

import io.chipgraph.text.Dates;
import io.chipgraph.text.PartialDate;
import io.chipgraph.text.YamlFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates of both languages, the relative ones against the day of publication.
///
/// A date that leans on an unknown day of publication is found and has no value.
final class DateReader {

  /// A word such as "expected" makes a date a coming one from at most this many characters away.
  private static final int NEAR = 30;

  private final Words words;
  private final List<DatePattern> patterns;
  private final Pattern future;

  private DateReader(Words words) {
    this.words = words;
    this.patterns = words.patterns.stream().map(DatePattern::of).toList();
    this.future = Pattern.compile(words.future);
  }

  static DateReader read(Path file) throws IOException {
    return new DateReader(YamlFile.read(file, Words.class));
  }

  /// The dates of a folded lower-case text in reading order, none overlapping another.
  List<Value.Date> find(String text, @Nullable LocalDate published) {
    List<Value.Date> found = new ArrayList<>();
    for (Dates.Found date : Dates.find(text)) {
      found.add(new Value.Date(date.start(), date.end(), date.date()));
    }
    for (DatePattern pattern : patterns) {
      Matcher matcher = pattern.pattern.matcher(text);
      while (matcher.find()) {
        PartialDate date = date(new Groups(pattern, matcher), text, published);
        found.add(new Value.Date(matcher.start(), matcher.end(), date));
      }
    }
    found.sort(
        Comparator.comparingInt(Value.Date::start)
            .thenComparing(Comparator.comparingInt(Value.Date::end).reversed()));
    List<Value.Date> kept = new ArrayList<>();
    for (Value.Date date : found) {
      if (kept.isEmpty() || kept.getLast().end() <= date.start()) {
        kept.add(date);
      }
    }
    return kept;
  }

  private @Nullable PartialDate date(Groups groups, String text, @Nullable LocalDate published) {
    try {
      Integer year = year(groups.get("year"), published);
      if (groups.has("year") && year == null) {
        return null;
      }
      Integer month = number(words.months, groups.get("month"));
      Integer day = number(Map.of(), groups.get("day"));
      Integer quarter = number(words.quarters, groups.get("quarter"));
      if (year != null) {
        return quarter != null
            ? PartialDate.ofQuarter(year, quarter)
            : new PartialDate(year, 0, month == null ? 0 : month, day == null ? 0 : day);
      }
      if (published == null) {
        return null;
      }
      boolean coming =
          future.matcher(text.substring(Math.max(0, groups.start() - NEAR), groups.start())).find();
      return relative(groups, published, month, day, quarter, coming);
    } catch (IllegalArgumentException e) {
      // 31 February and the like are no dates.
      return null;
    }
  }

  private @Nullable PartialDate relative(
      Groups groups,
      LocalDate published,
      @Nullable Integer month,
      @Nullable Integer day,
      @Nullable Integer quarter,
      boolean coming) {
    if (groups.has("dayWord")) {
      return PartialDate.of(
          published.plusDays(words.dayWords.getOrDefault(groups.get("dayWord"), 0)));
    }
    if (groups.has("weekday")) {
      return weekday(groups, published, coming);
    }
    if (groups.has("monthWord")) {
      LocalDate shifted =
          published.plusMonths(words.monthWords.getOrDefault(groups.get("monthWord"), 0));
      return new PartialDate(shifted.getYear(), 0, shifted.getMonthValue(), day == null ? 0 : day);
    }
    if (quarter != null) {
      int thisQuarter = (published.getMonthValue() + 2) / 3;
      int shift = coming ? (quarter < thisQuarter ? 1 : 0) : (quarter >= thisQuarter + 1 ? -1 : 0);
      return PartialDate.ofQuarter(published.getYear() + shift, quarter);
    }
    if (month != null) {
      return monthOf(groups, published, month, day, coming);
    }
    if (day != null) {
      LocalDate base =
          day > published.getDayOfMonth() && !coming ? published.minusMonths(1) : published;
      return new PartialDate(base.getYear(), 0, base.getMonthValue(), day);
    }
    return null;
  }

  private PartialDate monthOf(
      Groups groups, LocalDate published, int month, @Nullable Integer day, boolean coming) {
    int now = published.getMonthValue();
    int year = published.getYear();
    switch (groups.get("monthShift")) {
      case "last" -> year -= month >= now ? 1 : 0;
      case "next" -> year += month <= now ? 1 : 0;
      case null, default -> {
        if (coming) {
          year += month < now ? 1 : 0;
        } else {
          boolean later =
              month > now || month == now && day != null && day > published.getDayOfMonth();
          year -= later ? 1 : 0;
        }
      }
    }
    return new PartialDate(year, 0, month, day == null ? 0 : day);
  }

  private PartialDate weekday(Groups groups, LocalDate published, boolean coming) {
    Integer number = words.weekdays.get(groups.get("weekday"));
    DayOfWeek day = DayOfWeek.of(number == null ? 1 : number);
    Integer shift = groups.has("weekShift") ? words.weekShifts.get(groups.get("weekShift")) : null;
    if (shift != null && shift != 0) {
      LocalDate monday = published.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      return PartialDate.of(monday.plusWeeks(shift).plusDays(day.getValue() - 1));
    }
    return PartialDate.of(
        published.with(
            coming ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day)));
  }

  private @Nullable Integer year(@Nullable String word, @Nullable LocalDate published) {
    if (word == null) {
      return null;
    }
    if (Character.isDigit(word.charAt(0))) {
      return Integer.valueOf(word);
    }
    Integer shift = words.yearWords.get(word);
    return shift == null || published == null ? null : Integer.valueOf(published.getYear() + shift);
  }

  private static @Nullable Integer number(Map<String, Integer> words, @Nullable String word) {
    if (word == null) {
      return null;
    }
    if (word.chars().allMatch(Character::isDigit)) {
      return Integer.valueOf(word);
    }
    Integer number = words.get(word);
    return number != null || word.length() < 3 ? number : words.get(word.substring(0, 3));
  }

  private record Words(
      List<String> patterns,
      Map<String, Integer> yearWords,
      Map<String, Integer> monthWords,
      Map<String, Integer> dayWords,
      Map<String, Integer> weekShifts,
      Map<String, Integer> quarters,
      Map<String, Integer> weekdays,
      Map<String, Integer> months,
      String future) {}

  /// A pattern and the groups it has.
  private record DatePattern(Pattern pattern, Map<String, Integer> groups) {
    static DatePattern of(String regex) {
      Pattern pattern = Pattern.compile(regex);
      return new DatePattern(pattern, pattern.namedGroups());
    }
  }

  /// The named groups of a match, absent where the pattern or the match has none.
  private record Groups(DatePattern pattern, Matcher matcher) {
    int start() {
      return matcher.start();
    }

    @Nullable String get(String name) {
      return pattern.groups.containsKey(name) ? matcher.group(name) : null;
    }

    boolean has(String name) {
      return get(name) != null;
    }
  }
}
