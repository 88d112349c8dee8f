package io.chipgraph.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads dates that name their year, in digits, English and Chinese: `2024-01-22`, `January 22,
/// 2024`, `22 Jan 2024`, `2024年1月22日`.
public final class Dates {

  private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

  private static final String MONTH =
      "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
          + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";

  private static final Pattern NUMERIC =
      Pattern.compile(
          "(?<![\\d./-])((?:19|20)\\d{2})([-/.])(\\d{1,2})(?:\\2(\\d{1,2}))?(?![\\d/]|[.-]\\d)");
  private static final Pattern CHINESE =
      Pattern.compile("(?<!\\d)((?:19|20)\\d{2}) ?年(?: ?(\\d{1,2}) ?月(?: ?(\\d{1,2}) ?[日号])?)?");
  private static final Pattern MONTH_FIRST =
      Pattern.compile("\\b" + MONTH + " (?:(\\d{1,2})(?:st|nd|rd|th)?,? )?((?:19|20)\\d{2})\\b");
  private static final Pattern DAY_FIRST =
      Pattern.compile("\\b(\\d{1,2})(?:st|nd|rd|th)? " + MONTH + ",? ((?:19|20)\\d{2})\\b");

  private Dates() {}

  /// A date and the UTF-16 offsets between which it stands.
  public record Found(int start, int end, PartialDate date) {}

  /// All dates of a text, in the order in which they stand.
  public static List<Found> find(String text) {
    String folded = Folding.foldCase(text);
    List<Found> found = new ArrayList<>();
    collect(found, NUMERIC, folded, m -> date(m.group(1), m.group(3), m.group(4)));
    collect(found, CHINESE, folded, m -> date(m.group(1), m.group(2), m.group(3)));
    collect(found, MONTH_FIRST, folded, m -> date(m.group(3), month(m.group(1)), m.group(2)));
    collect(found, DAY_FIRST, folded, m -> date(m.group(3), month(m.group(2)), m.group(1)));
    found.sort((a, b) -> Integer.compare(a.start, b.start));
    for (int i = 1; i < found.size(); i++) {
      if (found.get(i).start < found.get(i - 1).end) {
        found.remove(i--);
      }
    }
    return List.copyOf(found);
  }

  /// The number, 1 to 12, of a month named or begun in English, as digits.
  public static String month(String name) {
    String three = name.substring(0, 3).toLowerCase(Locale.ROOT);
    return Integer.toString(MONTHS.indexOf(three) / 3 + 1);
  }

  private static void collect(List<Found> found, Pattern pattern, String text, Reader reader) {
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      reader
          .read(matcher)
          .ifPresent(date -> found.add(new Found(matcher.start(), matcher.end(), date)));
    }
  }

  private static Optional<PartialDate> date(
      String year, @Nullable String month, @Nullable String day) {
    try {
      return Optional.of(
          new PartialDate(
              Integer.parseInt(year),
              0,
              month == null ? 0 : Integer.parseInt(month),
              day == null ? 0 : Integer.parseInt(day)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private interface Reader {
    Optional<PartialDate> read(MatchResult match);
  }
}
