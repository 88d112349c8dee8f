package io.chipgraph.graph;

import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Status;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Which events are wanted, the last reported first.
///
/// @param types of these types, or of any where empty
/// @param statuses of these statuses, or of any where empty
/// @param participant with this thing in any role
/// @param from reported on this day or later
/// @param to first reported on this day or earlier
/// @param minUsd with an amount that may reach so many dollars
/// @param conflictsOnly only with amounts that cannot both be true
/// @param offset how many to pass over
/// @param limit how many to give at most
public record EventFilter(
    Set<EventType> types,
    Set<Status> statuses,
    @Nullable String participant,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable BigDecimal minUsd,
    boolean conflictsOnly,
    int offset,
    int limit) {

  /// The hundred events last reported.
  public static final EventFilter LATEST =
      new EventFilter(Set.of(), Set.of(), null, null, null, null, false, 0, 100);

  public EventFilter {
    types = Set.copyOf(types);
    statuses = Set.copyOf(statuses);
    if (offset < 0 || limit < 0) {
      throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
    }
  }

  /// The same with this thing in any role.
  public EventFilter with(String thing) {
    return new EventFilter(types, statuses, thing, from, to, minUsd, conflictsOnly, offset, limit);
  }

  /// The same with this type only.
  public EventFilter of(EventType type) {
    return new EventFilter(
        Set.of(type), statuses, participant, from, to, minUsd, conflictsOnly, offset, limit);
  }

  /// The same, another part of the list.
  public EventFilter page(int from, int atMost) {
    return new EventFilter(
        types, statuses, participant, this.from, to, minUsd, conflictsOnly, from, atMost);
  }
}
