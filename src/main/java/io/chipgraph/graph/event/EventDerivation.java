package io.chipgraph.graph.event;

import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Status;
import io.chipgraph.graph.event.EventRules.Rule;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Derives events from claims.
///
/// Claims are laid out in time; each joins the gathering of earlier ones that fits it best, or
/// begins its own. The outcome depends on the set of claims alone, never on the order in which they
/// came.
public final class EventDerivation {

  private static final Comparator<ToldClaim> IN_TIME =
      Comparator.comparingLong((ToldClaim claim) -> claim.days().first())
          .thenComparing(ToldClaim::reported)
          .thenComparing(ToldClaim::id);

  private final EventRules rules;
  private final Matching matching;

  public EventDerivation(EventRules rules) {
    this.rules = rules;
    this.matching = new Matching(rules);
  }

  /// The claim's keys: two claims without a common key never tell of the same event.
  public SortedSet<String> keys(ToldClaim claim) {
    Rule rule = rules.of(claim.type());
    String family = rule.family(claim.type()).word();
    SortedSet<String> keys = new TreeSet<>();
    List<String> anchors = List.copyOf(claim.in(rule.anchor()));
    if (rule.isSymmetric() && anchors.size() > 1) {
      for (int i = 0; i < anchors.size(); i++) {
        for (int j = i + 1; j < anchors.size(); j++) {
          keys.add(family + " " + anchors.get(i) + " " + anchors.get(j));
        }
      }
    } else if (!anchors.isEmpty()) {
      // Results come every quarter: without the year all results of a company would be compared.
      String year =
          claim.type() == EventType.FINANCIAL_RESULT
              ? " " + (claim.date() == null ? claim.reported().getYear() : claim.date().year())
              : "";
      anchors.forEach(anchor -> keys.add(family + " " + anchor + year));
    } else {
      claim.roles().values().stream()
          .flatMap(Set::stream)
          .forEach(any -> keys.add(family + " - " + any));
    }
    return keys;
  }

  /// The events that the claims tell of, ascending by id.
  public List<DerivedEvent> derive(Collection<ToldClaim> claims) {
    List<DerivedEvent> events = new ArrayList<>();
    for (List<ToldClaim> related : related(claims)) {
      List<Gathering> gatherings = gather(related);
      for (Gathering gathering : gatherings) {
        DerivedEvent event = new Summary(gathering, rules).event();
        events.add(event.following(before(gathering, gatherings)));
      }
    }
    events.sort(Comparator.comparing(DerivedEvent::id));
    return events;
  }

  private List<Gathering> gather(List<ToldClaim> related) {
    List<Gathering> gatherings = new ArrayList<>();
    for (ToldClaim claim : related.stream().sorted(IN_TIME).toList()) {
      Gathering best = null;
      Matching.Fit bestFit = null;
      for (Gathering gathering : gatherings) {
        Optional<Matching.Fit> fit = matching.fit(claim, gathering);
        if (fit.isPresent() && (bestFit == null || fit.get().compareTo(bestFit) > 0)) {
          best = gathering;
          bestFit = fit.get();
        }
      }
      if (best == null || bestFit == null) {
        gatherings.add(new Gathering(claim, rules));
      } else {
        best.add(claim, bestFit.because());
      }
    }
    return gatherings;
  }

  /// The latest event between the same parties that was over before this one began.
  private @Nullable String before(Gathering gathering, List<Gathering> all) {
    if (rules.of(gathering.type()).perPeriod()) {
      return null;
    }
    Gathering latest = null;
    for (Gathering other : all) {
      if (other != gathering
          && other.lastDay() < gathering.firstDay()
          && other.hasSamePartiesAs(gathering)
          && other.status() != Status.DENIED
          && (latest == null || other.lastDay() > latest.lastDay())) {
        latest = other;
      }
    }
    return latest == null ? null : latest.id();
  }

  /// The claims in groups that share keys directly or through others.
  private List<List<ToldClaim>> related(Collection<ToldClaim> claims) {
    Map<String, List<ToldClaim>> byKey = new HashMap<>();
    Map<String, ToldClaim> byId = new HashMap<>();
    for (ToldClaim claim : claims) {
      if (byId.put(claim.id(), claim) == null) {
        keys(claim).forEach(key -> byKey.computeIfAbsent(key, k -> new ArrayList<>()).add(claim));
      }
    }
    List<List<ToldClaim>> groups = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (ToldClaim start : byId.values()) {
      if (!seen.add(start.id())) {
        continue;
      }
      List<ToldClaim> group = new ArrayList<>();
      Deque<ToldClaim> open = new ArrayDeque<>(List.of(start));
      while (!open.isEmpty()) {
        ToldClaim claim = open.remove();
        group.add(claim);
        for (String key : keys(claim)) {
          // A key's claims are taken once: what remains is empty for the next who asks.
          List<ToldClaim> sharing = byKey.remove(key);
          for (ToldClaim other : sharing == null ? List.<ToldClaim>of() : sharing) {
            if (seen.add(other.id())) {
              open.add(other);
            }
          }
        }
      }
      groups.add(group);
    }
    return groups;
  }
}
