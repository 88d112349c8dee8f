package io.chipgraph.graph.event;

import io.chipgraph.extract.Status;
import io.chipgraph.graph.event.ToldClaim.Teller;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/// Whose word the claims of one event rest on: origins corroborate, outlets do not.
///
/// A copy word by word rests on the outlet that had it first. An article that speaks itself, but
/// names as its source an origin that told as much by then, adds no origin of its own.
final class Origins {

  private final Collection<ToldClaim> claims;
  private final Map<String, ToldClaim> firstWithWords = new HashMap<>();

  Origins(Collection<ToldClaim> claims) {
    this.claims = claims;
    for (ToldClaim claim : claims) {
      firstWithWords.merge(
          claim.teller().contentHash(),
          claim,
          (one, other) -> Collections.min(List.of(one, other), Gathering.AS_REPORTED));
    }
  }

  /// The IRI of the origin on which a claim rests.
  String of(ToldClaim claim) {
    Teller teller = claim.teller();
    if (!teller.own()) {
      return teller.origin();
    }
    Optional<String> repeated = repeated(claim, false).or(() -> repeated(claim, true));
    if (repeated.isPresent()) {
      return repeated.get();
    }
    ToldClaim original = firstWithWords.getOrDefault(teller.contentHash(), claim);
    return original.teller().own() ? original.teller().origin() : teller.origin();
  }

  /// The cited origin whose word a claim repeats: one that others name, or an outlet that spoke
  /// itself.
  private Optional<String> repeated(ToldClaim claim, boolean own) {
    Teller teller = claim.teller();
    return claims.stream()
        .filter(other -> other.teller().own() == own)
        .filter(other -> teller.cites().contains(other.teller().origin()))
        .filter(other -> !other.teller().origin().equals(teller.origin()))
        .filter(other -> toldAsMuch(other, claim))
        .map(other -> other.teller().origin())
        .min(String::compareTo);
  }

  private static boolean toldAsMuch(ToldClaim before, ToldClaim claim) {
    return before.status() != Status.DENIED
        && before.status().compareTo(claim.status()) >= 0
        && !before.reported().isAfter(claim.reported());
  }

  /// How many origins tell the event without denying it.
  int independent() {
    SortedSet<String> origins = new TreeSet<>();
    claims.stream()
        .filter(claim -> claim.status() != Status.DENIED)
        .forEach(claim -> origins.add(of(claim)));
    return origins.size();
  }
}
