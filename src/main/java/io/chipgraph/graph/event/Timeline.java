package io.chipgraph.graph.event;

import io.chipgraph.extract.Claim.Basis;
import io.chipgraph.extract.Status;
import io.chipgraph.graph.event.DerivedEvent.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The life of an event by its claims: which status held since which report.
final class Timeline {

  /// Claims below this do not change a status, unless no claim is better.
  private static final double CREDIBLE = 0.5;

  /// A rumour soon after a denial is still the denied rumour.
  private static final int DENIAL_HOLDS_DAYS = 30;

  private Timeline() {}

  /// The steps in the order of their reports; at least one where there is a claim.
  static List<Step> of(Collection<ToldClaim> claims) {
    boolean anyCredible = claims.stream().anyMatch(claim -> claim.confidence() >= CREDIBLE);
    List<ToldClaim> changes = new ArrayList<>();
    claims.stream()
        .filter(claim -> !anyCredible || claim.confidence() >= CREDIBLE)
        .sorted(Gathering.AS_REPORTED)
        .forEach(claim -> {
          if (changes.isEmpty() || moves(changes.getLast(), claim)) {
            changes.add(claim);
          }
        });
    return changes.stream()
        .map(claim -> new Step(claim.status(), claim.reported(), claim.date(), claim.id()))
        .toList();
  }

  /// Whether a later report moves the event on from where an earlier one left it.
  private static boolean moves(ToldClaim now, ToldClaim then) {
    Status to = then.status();
    if (to == now.status()) {
      return false;
    }
    return switch (now.status()) {
      case RUMOURED, TALKS, PLANNED -> to.compareTo(now.status()) > 0;
      case ANNOUNCED ->
          to == Status.COMPLETED
              || to == Status.CANCELLED
              || to == Status.DENIED && isOfficial(then) && !isOfficial(now);
      case DENIED ->
          to.compareTo(Status.PLANNED) >= 0 ? isNewerThan(now, then) : outlives(now, then);
      case COMPLETED, CANCELLED -> false;
    };
  }

  private static boolean isOfficial(ToldClaim claim) {
    Basis basis = claim.teller().basis();
    return basis == Basis.PARTY || basis == Basis.FILING;
  }

  /// An old announcement that is only told again answers no denial.
  private static boolean isNewerThan(ToldClaim now, ToldClaim then) {
    return then.days().last() >= now.reported().toEpochDay();
  }

  private static boolean outlives(ToldClaim now, ToldClaim then) {
    return isNewerThan(now, then)
        && then.reported().isAfter(now.reported().plusDays(DENIAL_HOLDS_DAYS));
  }
}
