package io.chipgraph.graph.event;

import io.chipgraph.crawl.Snapshot;
import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.Status;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Claims that are taken to tell of one event.
final class Gathering {

  private static final String IDS = "https://w3id.org/chipgraph/id/event/";

  /// As the reader of the news met them; what ends an event after what drives it.
  static final Comparator<ToldClaim> AS_REPORTED =
      Comparator.comparing(ToldClaim::reported)
          .thenComparingLong(claim -> claim.days().first())
          .thenComparing(ToldClaim::status)
          .thenComparing(ToldClaim::id);

  private final EventRules rules;
  private final List<ToldClaim> claims = new ArrayList<>();
  private final List<String> reasons = new ArrayList<>();
  private final SortedSet<String> anchors = new TreeSet<>();
  private final SortedSet<String> counters = new TreeSet<>();

  Gathering(ToldClaim first, EventRules rules) {
    this.rules = rules;
    take(first);
  }

  void add(ToldClaim claim, String because) {
    take(claim);
    reasons.add(claim.reported() + " " + Matching.shortName(claim.id()) + ": " + because);
  }

  private void take(ToldClaim claim) {
    claims.add(claim);
    EventRules.Rule rule = rules.of(claim.type());
    anchors.addAll(claim.in(rule.anchor()));
    counters.addAll(claim.in(rule.counter()));
  }

  List<ToldClaim> claims() {
    return Collections.unmodifiableList(claims);
  }

  List<String> reasons() {
    return Collections.unmodifiableList(reasons);
  }

  SortedSet<String> anchors() {
    return Collections.unmodifiableSortedSet(anchors);
  }

  SortedSet<String> counters() {
    return Collections.unmodifiableSortedSet(counters);
  }

  /// Made from the earliest claim: the same whenever the same claims are there.
  String id() {
    String earliest = Collections.min(claims, AS_REPORTED).id();
    return IDS + Snapshot.sha256(earliest).substring(0, 16);
  }

  /// The type that most claims tell; of two the one that the most certain claim tells.
  EventType type() {
    Map<EventType, Integer> votes = new EnumMap<>(EventType.class);
    // Ten votes a claim leave room for its status to break a tie.
    claims.forEach(claim -> votes.merge(claim.type(), 10, Integer::sum));
    claims.forEach(claim -> {
      if (claim.status() == Status.ANNOUNCED || claim.status() == Status.COMPLETED) {
        votes.merge(claim.type(), 1, Integer::sum);
      }
    });
    EventType winner = claims.getFirst().type();
    for (Map.Entry<EventType, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > votes.getOrDefault(winner, 0)) {
        winner = vote.getKey();
      }
    }
    return winner;
  }

  Status status() {
    return Timeline.of(claims).getLast().status();
  }

  long firstDay() {
    return claims.stream().mapToLong(claim -> claim.days().first()).min().orElseThrow();
  }

  long lastDay() {
    return claims.stream().mapToLong(claim -> claim.days().last()).max().orElseThrow();
  }

  boolean hasSamePartiesAs(Gathering other) {
    @Nullable Role counter = rules.of(type()).counter();
    return !Collections.disjoint(anchors, other.anchors)
        && (counter == null || !Collections.disjoint(counters, other.counters))
        && (!rules.of(type()).isSymmetric() || anchors.equals(other.anchors));
  }
}
