package io.chipgraph.graph.event;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Money;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.Status;
import io.chipgraph.graph.event.DerivedEvent.Amount;
import io.chipgraph.graph.event.DerivedEvent.Conflict;
import io.chipgraph.graph.event.DerivedEvent.Quantity;
import io.chipgraph.graph.event.DerivedEvent.Step;
import io.chipgraph.text.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What the claims of one event say together.
final class Summary {

  private final Gathering gathering;
  private final EventRules rules;
  private final EventType type;
  private final List<ToldClaim> claims;

  /// The claims that do not deny the event, or all where each denies it.
  private final List<ToldClaim> affirming;

  private final Origins origins;

  Summary(Gathering gathering, EventRules rules) {
    this.gathering = gathering;
    this.rules = rules;
    this.type = gathering.type();
    this.claims = gathering.claims().stream().sorted(Gathering.AS_REPORTED).toList();
    List<ToldClaim> undenied =
        claims.stream().filter(claim -> claim.status() != Status.DENIED).toList();
    this.affirming = undenied.isEmpty() ? claims : undenied;
    this.origins = new Origins(claims);
  }

  DerivedEvent event() {
    List<Step> timeline = Timeline.of(claims);
    List<Amount> amounts = amounts();
    return new DerivedEvent(
        gathering.id(),
        type,
        timeline.getLast().status(),
        roles(),
        amounts,
        quantities(),
        date(timeline.getLast()),
        claims.getFirst().reported(),
        claims.stream().map(ToldClaim::reported).max(LocalDate::compareTo).orElseThrow(),
        timeline,
        origins.independent(),
        conflicts(amounts),
        affirming.stream().mapToDouble(ToldClaim::confidence).max().orElseThrow(),
        claims.stream().map(ToldClaim::id).collect(Collectors.toCollection(TreeSet::new)),
        gathering.reasons(),
        null);
  }

  /// The roles of all claims, in the words of the event's type where kin tell it by another.
  private Map<Role, SortedSet<String>> roles() {
    EventRules.Rule rule = rules.of(type);
    Map<Role, SortedSet<String>> roles = new EnumMap<>(Role.class);
    for (ToldClaim claim : affirming) {
      EventRules.Rule own = rules.of(claim.type());
      claim
          .roles()
          .forEach((role, ids) -> {
            Role here =
                role == own.anchor()
                    ? rule.anchor()
                    : role == own.counter() ? rule.counter() : role;
            if (here != null && type.has(here)) {
              roles.computeIfAbsent(here, r -> new TreeSet<>()).addAll(ids);
            }
          });
    }
    return roles;
  }

  private List<Amount> amounts() {
    Map<String, Amount> amounts = new TreeMap<>();
    for (ToldClaim claim : affirming) {
      if (claim.status() == Status.DENIED) {
        continue;
      }
      for (ToldClaim.Sum sum : claim.sums()) {
        Money money = sum.money();
        String origin = origins.of(claim);
        String key =
            String.join(
                " ",
                sum.kind().word(),
                money.currency().getCurrencyCode(),
                plain(money.low()),
                plain(money.high()),
                Boolean.toString(money.approximate()),
                origin);
        amounts
            .computeIfAbsent(key, k -> new Amount(sum, origin, claim.reported(), new TreeSet<>()))
            .claims()
            .add(claim.id());
      }
    }
    return List.copyOf(amounts.values());
  }

  private List<Quantity> quantities() {
    Map<String, Quantity> quantities = new TreeMap<>();
    for (ToldClaim claim : affirming) {
      if (claim.status() == Status.DENIED) {
        continue;
      }
      for (ToldClaim.Count count : claim.counts()) {
        Claim.Quantity told = count.quantity();
        String origin = origins.of(claim);
        String key =
            String.join(
                " ",
                told.unit(),
                plain(told.low()),
                plain(told.high()),
                Boolean.toString(told.approximate()),
                told.of() == null ? "" : told.of(),
                origin);
        quantities
            .computeIfAbsent(
                key, k -> new Quantity(told, origin, claim.reported(), new TreeSet<>()))
            .claims()
            .add(claim.id());
      }
    }
    return List.copyOf(quantities.values());
  }

  /// When it happened: by the claim that set the status, else by the most precise date of those
  /// that tell the same status, else by that of all.
  private @Nullable PartialDate date(Step last) {
    if (last.date() != null) {
      return last.date();
    }
    Comparator<ToldClaim> mostPrecise =
        Comparator.comparing((ToldClaim claim) -> claim.status() != last.status())
            .thenComparingLong(claim -> claim.days().length())
            .thenComparing(Gathering.AS_REPORTED);
    return affirming.stream()
        .filter(claim -> claim.date() != null)
        .min(mostPrecise)
        .map(ToldClaim::date)
        .orElse(null);
  }

  /// Amounts of one kind from different origins of which none meets any of the other's.
  private static List<Conflict> conflicts(List<Amount> amounts) {
    Function<Amount, String> kindAndOrigin = amount -> amount.sum().kind() + " " + amount.origin();
    Map<String, List<Integer>> places = new TreeMap<>();
    for (int i = 0; i < amounts.size(); i++) {
      if (amounts.get(i).sum().kind() != Claim.Kind.OTHER) {
        places.computeIfAbsent(kindAndOrigin.apply(amounts.get(i)), k -> new ArrayList<>()).add(i);
      }
    }
    List<List<Integer>> groups = List.copyOf(places.values());
    List<Conflict> conflicts = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      for (int h = g + 1; h < groups.size(); h++) {
        conflicts.addAll(conflicts(amounts, groups.get(g), groups.get(h)));
      }
    }
    return conflicts;
  }

  private static List<Conflict> conflicts(
      List<Amount> amounts, List<Integer> some, List<Integer> others) {
    List<Conflict> conflicts = new ArrayList<>();
    for (int one : some) {
      for (int other : others) {
        ToldClaim.Sum sum = amounts.get(one).sum();
        ToldClaim.Sum otherSum = amounts.get(other).sum();
        if (sum.kind() != otherSum.kind() || sum.meets(otherSum)) {
          return List.of();
        }
        conflicts.add(new Conflict(one, other));
      }
    }
    return conflicts;
  }

  private static String plain(@Nullable BigDecimal figure) {
    return figure == null ? "-" : figure.stripTrailingZeros().toPlainString();
  }
}
