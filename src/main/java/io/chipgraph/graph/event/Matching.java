package io.chipgraph.graph.event;

import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.Status;
import io.chipgraph.graph.event.EventRules.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Whether a claim tells of the event that others tell of, and why.
///
/// The parties decide: where both parties are the same, claims within the type's time window tell
/// of one event unless something speaks against it. Where a party is missing on one side, something
/// more must speak for it.
final class Matching {

  /// Reports so close in time need no further support.
  private static final int CLOSE_DAYS = 14;

  /// How long a rumour, its repetitions and its denial belong together.
  private static final int UNSETTLED_DAYS = 90;

  private final EventRules rules;
  private final Contradiction contradiction;

  Matching(EventRules rules) {
    this.rules = rules;
    this.contradiction = new Contradiction(rules);
  }

  /// How well a claim fits: both parties before one, amounts that meet before none, near before
  /// far.
  record Fit(boolean bothParties, boolean amountsMeet, long gap, String because)
      implements Comparable<Fit> {

    private static final Comparator<Fit> BY_STRENGTH =
        Comparator.comparing(Fit::bothParties)
            .thenComparing(Fit::amountsMeet)
            .thenComparing(Fit::gap, Comparator.reverseOrder());

    @Override
    public int compareTo(Fit other) {
      return BY_STRENGTH.compare(this, other);
    }
  }

  Optional<Fit> fit(ToldClaim claim, Gathering gathering) {
    Rule rule = rules.of(claim.type());
    SortedSet<String> anchors = shared(claim.in(rule.anchor()), gathering.anchors());
    SortedSet<String> counters = shared(claim.in(rule.counter()), gathering.counters());
    if (!anchorsAgree(claim, rule, gathering, anchors)
        || !claim.in(rule.counter()).isEmpty()
            && !gathering.counters().isEmpty()
            && counters.isEmpty()
        || !typesAgree(claim.type(), gathering, anchors, counters)) {
      return Optional.empty();
    }
    long gap = Long.MAX_VALUE;
    ToldClaim nearest = gathering.claims().getFirst();
    for (ToldClaim member : gathering.claims()) {
      if (contradiction.between(claim, member)) {
        return Optional.empty();
      }
      long distance = claim.days().gapTo(member.days());
      if (distance < gap) {
        gap = distance;
        nearest = member;
      }
    }
    if (gap > rule.windowDays()) {
      return Optional.empty();
    }
    boolean bothParties = bothParties(claim, rule, gathering, anchors);
    List<String> reasons = new ArrayList<>();
    reasons.add(same(rule.anchor(), anchors));
    reasons.add(same(rule.counter(), counters));
    reasons.add(gap + " days apart");
    boolean amountsMeet = amountsMeet(claim, gathering);
    List<String> support = support(claim, rule, gathering, nearest, gap, amountsMeet);
    if (!bothParties && support.isEmpty()) {
      return Optional.empty();
    }
    reasons.addAll(support);
    String because =
        reasons.stream().filter(reason -> !reason.isEmpty()).collect(Collectors.joining(", "));
    return Optional.of(new Fit(bothParties, amountsMeet, gap, because));
  }

  private static boolean anchorsAgree(
      ToldClaim claim, Rule rule, Gathering gathering, SortedSet<String> shared) {
    SortedSet<String> mine = claim.in(rule.anchor());
    if (mine.isEmpty() || gathering.anchors().isEmpty()) {
      return mine.isEmpty() && gathering.anchors().isEmpty();
    }
    if (rule.isSymmetric() && mine.size() > 1 && gathering.anchors().size() > 1) {
      return shared.size() > 1;
    }
    return !shared.isEmpty();
  }

  private boolean typesAgree(
      EventType type, Gathering gathering, SortedSet<String> anchors, SortedSet<String> counters) {
    boolean sameType = gathering.claims().stream().anyMatch(member -> member.type() == type);
    return sameType
        || rules.of(type).kin().contains(gathering.type())
            && !anchors.isEmpty()
            && !counters.isEmpty();
  }

  private static boolean bothParties(
      ToldClaim claim, Rule rule, Gathering gathering, SortedSet<String> sharedAnchors) {
    if (sharedAnchors.isEmpty()) {
      return false;
    }
    if (rule.isSymmetric()) {
      // At least half of all partners named on either side stand on both.
      SortedSet<String> all = new TreeSet<>(claim.in(rule.anchor()));
      all.addAll(gathering.anchors());
      return sharedAnchors.size() * 2 >= all.size();
    }
    return rule.counter() == null
        || !claim.in(rule.counter()).isEmpty() && !gathering.counters().isEmpty();
  }

  /// What besides the parties speaks for one event.
  private static List<String> support(
      ToldClaim claim,
      Rule rule,
      Gathering gathering,
      ToldClaim nearest,
      long gap,
      boolean amountsMeet) {
    List<String> support = new ArrayList<>();
    if (amountsMeet) {
      support.add("amounts meet");
    }
    if (gap <= CLOSE_DAYS) {
      support.add("reported close together");
    }
    for (Role detail : rule.details()) {
      SortedSet<String> shared = new TreeSet<>();
      gathering
          .claims()
          .forEach(member -> shared.addAll(shared(claim.in(detail), member.in(detail))));
      if (!shared.isEmpty()) {
        support.add(same(detail, shared));
      }
    }
    boolean countsMeet =
        gathering.claims().stream()
            .anyMatch(member ->
                claim.counts().stream()
                    .anyMatch(count ->
                        member.counts().stream()
                            .anyMatch(other -> count.comparableWith(other) && count.meets(other))));
    if (countsMeet) {
      support.add("quantities meet");
    }
    if (gap <= UNSETTLED_DAYS && isUnsettled(claim) && isUnsettled(nearest)) {
      support.add("both unsettled");
    }
    return support;
  }

  private static boolean isUnsettled(ToldClaim claim) {
    return claim.status() == Status.RUMOURED
        || claim.status() == Status.TALKS
        || claim.status() == Status.DENIED;
  }

  private static boolean amountsMeet(ToldClaim claim, Gathering gathering) {
    return gathering.claims().stream()
        .anyMatch(member ->
            claim.sums().stream()
                .anyMatch(sum ->
                    member.sums().stream()
                        .anyMatch(other -> sum.kind() == other.kind() && sum.meets(other))));
  }

  private static String same(@Nullable Role role, SortedSet<String> shared) {
    if (role == null || shared.isEmpty()) {
      return "";
    }
    return "same "
        + role.word()
        + " "
        + shared.stream().map(Matching::shortName).collect(Collectors.joining(" and "));
  }

  /// The part of an IRI that tells things apart for a reader.
  static String shortName(String iri) {
    return iri.substring(iri.lastIndexOf('/') + 1);
  }

  private static SortedSet<String> shared(SortedSet<String> some, SortedSet<String> others) {
    if (some.isEmpty() || others.isEmpty()) {
      return Collections.emptySortedSet();
    }
    SortedSet<String> shared = new TreeSet<>(some);
    shared.retainAll(others);
    return shared;
  }
}
