package io.chipgraph.graph.event;

import io.chipgraph.extract.Status;
import io.chipgraph.graph.event.ToldClaim.Teller;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/// Whose word the claims of one event rest on: origins corroborate, outlets do not.
///
/// A copy word by word rests on the outlet that had it first. An article that speaks itself but
/// names an origin of the same event as its source adds no origin of its own.
final class Origins {

  private final Collection<ToldClaim> claims;
  private final SortedSet<String> named = new TreeSet<>();
  private final SortedSet<String> speaking = new TreeSet<>();
  private final Map<String, ToldClaim> firstWithWords = new HashMap<>();

  Origins(Collection<ToldClaim> claims) {
    this.claims = claims;
    for (ToldClaim claim : claims) {
      if (claim.status() != Status.DENIED) {
        (claim.teller().own() ? speaking : named).add(claim.teller().origin());
      }
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
    for (SortedSet<String> tellers : List.of(named, speaking)) {
      SortedSet<String> repeated = new TreeSet<>(teller.cites());
      repeated.retainAll(tellers);
      repeated.remove(teller.origin());
      if (!repeated.isEmpty()) {
        return repeated.first();
      }
    }
    ToldClaim original = firstWithWords.getOrDefault(teller.contentHash(), claim);
    return original.teller().own() ? original.teller().origin() : teller.origin();
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
