package io.chipgraph.graph.event;

import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Status;
import io.chipgraph.graph.event.ToldClaim.Count;
import io.chipgraph.graph.event.ToldClaim.Days;
import io.chipgraph.graph.event.ToldClaim.Sum;
import io.chipgraph.text.PartialDate;
import java.util.List;

/// What speaks against two claims telling of one event, although the parties are the same.
final class Contradiction {

  /// Figures far apart, told within a week, are two tellings of one thing; later they are two
  /// things.
  private static final int SAME_NEWS_DAYS = 7;

  /// For so long after a deal is done or off, reports may still speak as if it were under way.
  private static final int AFTERGLOW_DAYS = 45;

  /// For so long after a period its result may be reported.
  private static final int RESULT_DAYS = 150;

  private final EventRules rules;

  Contradiction(EventRules rules) {
    this.rules = rules;
  }

  boolean between(ToldClaim one, ToldClaim other) {
    return sameArticleTellsTwo(one, other)
        || periodsDiffer(one, other)
        || beginsAfterTheEnd(one, other)
        || beginsAfterTheEnd(other, one)
        || figuresDiffer(one, other);
  }

  /// What one article tells with other days or other figures is two events. A stage of a deal
  /// beside a later one is not, nor a denial beside what it denies.
  private static boolean sameArticleTellsTwo(ToldClaim one, ToldClaim other) {
    if (!one.article().equals(other.article())
        || one.status() == Status.DENIED
        || other.status() == Status.DENIED) {
      return false;
    }
    boolean sameStage = one.status() == other.status();
    return sameStage
            && one.date() != null
            && other.date() != null
            && !one.days().overlaps(other.days())
        || sumsMeet(one, other) == Answer.NO
        || countsMeet(one, other) == Answer.NO;
  }

  /// Plans, orders and results of different years or quarters are different ones.
  private boolean periodsDiffer(ToldClaim one, ToldClaim other) {
    PartialDate date = one.date();
    PartialDate otherDate = other.date();
    if (!rules.of(one.type()).perPeriod() || date == null || otherDate == null) {
      return false;
    }
    Days days = one.days();
    Days otherDays = other.days();
    if (one.type() != EventType.FINANCIAL_RESULT) {
      return isPeriod(date) && isPeriod(otherDate) && !days.overlaps(otherDays);
    }
    if (isPeriod(date) != isPeriod(otherDate)) {
      Days period = isPeriod(date) ? days : otherDays;
      Days told = isPeriod(date) ? otherDays : days;
      return told.first() < period.first() || told.first() > period.last() + RESULT_DAYS;
    }
    return !days.overlaps(otherDays)
        || days.length() > 2 * otherDays.length()
        || otherDays.length() > 2 * days.length();
  }

  private static boolean isPeriod(PartialDate date) {
    return date.month() == 0;
  }

  /// What is done or off does not begin again; a new beginning is a new event.
  private static boolean beginsAfterTheEnd(ToldClaim end, ToldClaim begin) {
    boolean ended = end.status() == Status.COMPLETED || end.status() == Status.CANCELLED;
    boolean begins = begin.status().compareTo(Status.ANNOUNCED) <= 0;
    if (!ended || !begins) {
      return false;
    }
    PartialDate ending = end.date();
    PartialDate beginning = begin.date();
    boolean coarse = ending != null && beginning != null && isPeriod(ending) && isPeriod(beginning);
    return begin.days().first() > end.days().last() + (coarse ? 0 : AFTERGLOW_DAYS);
  }

  private static boolean figuresDiffer(ToldClaim one, ToldClaim other) {
    long days = Math.abs(one.reported().toEpochDay() - other.reported().toEpochDay());
    if (days <= SAME_NEWS_DAYS) {
      return false;
    }
    return allFar(one.sums(), other.sums()) || allCountsFar(one.counts(), other.counts());
  }

  private static boolean allFar(List<Sum> sums, List<Sum> others) {
    boolean any = false;
    for (Sum sum : sums) {
      for (Sum other : others) {
        if (sum.kind() == other.kind()) {
          any = true;
          if (!sum.isFarFrom(other)) {
            return false;
          }
        }
      }
    }
    return any;
  }

  private static boolean allCountsFar(List<Count> counts, List<Count> others) {
    boolean any = false;
    for (Count count : counts) {
      for (Count other : others) {
        if (count.comparableWith(other)) {
          any = true;
          if (!count.isFarFrom(other)) {
            return false;
          }
        }
      }
    }
    return any;
  }

  private enum Answer {
    YES,
    NO,
    UNKNOWN
  }

  private static Answer sumsMeet(ToldClaim one, ToldClaim other) {
    Answer answer = Answer.UNKNOWN;
    for (Sum sum : one.sums()) {
      for (Sum otherSum : other.sums()) {
        if (sum.kind() == otherSum.kind()) {
          if (sum.meets(otherSum)) {
            return Answer.YES;
          }
          answer = Answer.NO;
        }
      }
    }
    return answer;
  }

  private static Answer countsMeet(ToldClaim one, ToldClaim other) {
    Answer answer = Answer.UNKNOWN;
    for (Count count : one.counts()) {
      for (Count otherCount : other.counts()) {
        if (count.comparableWith(otherCount)) {
          if (count.meets(otherCount)) {
            return Answer.YES;
          }
          answer = Answer.NO;
        }
      }
    }
    return answer;
  }
}
