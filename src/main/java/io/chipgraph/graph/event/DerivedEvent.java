package io.chipgraph.graph.event;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.Status;
import io.chipgraph.text.PartialDate;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What all claims of one event say together.
///
/// @param id the event's IRI, made from its earliest claim
/// @param status by the latest credible claim
/// @param roles from all claims that do not deny the event
/// @param amounts every amount told, once an origin; nothing is averaged
/// @param timeline the changes of status in the order of their reports, never empty
/// @param independentOrigins how many origins tell it without denying it
/// @param conflicts pairs of places in `amounts` that cannot both be true
/// @param claims the IRIs of all claims, ascending
/// @param mergedBecause why each further claim was taken to tell of this event
/// @param follows an earlier event between the same parties
public record DerivedEvent(
    String id,
    EventType type,
    Status status,
    Map<Role, SortedSet<String>> roles,
    List<Amount> amounts,
    List<Quantity> quantities,
    @Nullable PartialDate date,
    LocalDate firstReported,
    LocalDate lastReported,
    List<Step> timeline,
    int independentOrigins,
    List<Conflict> conflicts,
    double confidence,
    SortedSet<String> claims,
    List<String> mergedBecause,
    @Nullable String follows) {

  public DerivedEvent {
    SortedMap<Role, SortedSet<String>> sorted = new TreeMap<>(roles);
    roles = Collections.unmodifiableMap(sorted);
    amounts = List.copyOf(amounts);
    quantities = List.copyOf(quantities);
    timeline = List.copyOf(timeline);
    conflicts = List.copyOf(conflicts);
    mergedBecause = List.copyOf(mergedBecause);
  }

  /// An amount as one origin tells it; `claims` are those that repeat it.
  public record Amount(
      ToldClaim.Sum sum, String origin, LocalDate firstReported, SortedSet<String> claims) {}

  /// A quantity as one origin tells it.
  public record Quantity(
      Claim.Quantity quantity, String origin, LocalDate firstReported, SortedSet<String> claims) {}

  /// A change of status: since which report, by which claim, and when it happened as told.
  public record Step(Status status, LocalDate reported, @Nullable PartialDate date, String claim) {}

  /// Two amounts, by their places, that cannot both be true.
  public record Conflict(int one, int other) {}

  DerivedEvent following(@Nullable String earlier) {
    return new DerivedEvent(
        id,
        type,
        status,
        roles,
        amounts,
        quantities,
        date,
        firstReported,
        lastReported,
        timeline,
        independentOrigins,
        conflicts,
        confidence,
        claims,
        mergedBecause,
        earlier);
  }
}
