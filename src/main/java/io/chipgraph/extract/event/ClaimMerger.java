package io.chipgraph.extract.event;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.Status;
import io.chipgraph.extract.name.Register.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/// Makes one claim of what an article tells of one event in several sentences.
final class ClaimMerger {

  private ClaimMerger() {}

  static List<Draft> merge(List<Draft> drafts) {
    List<Draft> merged = new ArrayList<>();
    for (Draft draft : drafts) {
      Draft same = merged.stream().filter(other -> isSame(other, draft)).findFirst().orElse(null);
      if (same == null) {
        merged.add(draft);
      } else {
        join(same, draft);
      }
    }
    return merged;
  }

  private static boolean isSame(Draft a, Draft b) {
    if (a.type != b.type || a.date != null && b.date != null && !overlap(a, b)) {
      return false;
    }
    if (isPast(a) != isPast(b) && (isOpen(a) || isOpen(b))) {
      return false;
    }
    boolean shared = false;
    for (Role role : principals(a.type)) {
      Set<Entry> left = a.in(role);
      Set<Entry> right = b.in(role);
      if (!left.isEmpty() && !right.isEmpty()) {
        if (Collections.disjoint(left, right)) {
          return false;
        }
        shared = true;
      }
    }
    if (a.type == EventType.PARTNERSHIP
        && a.in(Role.PARTNER).stream().filter(b.in(Role.PARTNER)::contains).count() < 2) {
      return false;
    }
    return shared && compatible(a.amounts, b.amounts);
  }

  /// A dated, finished event of the past.
  private static boolean isPast(Draft draft) {
    return draft.status == Status.COMPLETED && draft.date != null;
  }

  private static boolean isOpen(Draft draft) {
    return switch (draft.status) {
      case RUMOURED, TALKS, PLANNED -> true;
      case ANNOUNCED, COMPLETED, DENIED, CANCELLED -> false;
    };
  }

  /// The roles by which two tellings are known to mean one event.
  private static List<Role> principals(EventType type) {
    return switch (type) {
      case INVESTMENT -> List.of(Role.INVESTEE, Role.INVESTOR);
      case ACQUISITION -> List.of(Role.TARGET, Role.BUYER);
      case PUBLIC_OFFERING -> List.of(Role.ISSUER);
      case SUPPLY -> List.of(Role.CUSTOMER, Role.SUPPLIER);
      case PARTNERSHIP -> List.of(Role.PARTNER);
      case PRODUCT_LAUNCH -> List.of(Role.PRODUCT);
      case FACILITY_PROJECT -> List.of(Role.OWNER, Role.FACILITY);
      case EXECUTIVE_CHANGE -> List.of(Role.PERSON);
      case REGULATION -> List.of(Role.REGULATOR, Role.PRODUCT, Role.AFFECTED);
      case SUBSIDY -> List.of(Role.RECIPIENT, Role.GRANTOR);
      case LITIGATION -> List.of(Role.PLAINTIFF, Role.DEFENDANT);
      case FINANCIAL_RESULT -> List.of(Role.COMPANY);
    };
  }

  private static boolean overlap(Draft a, Draft b) {
    return a.date != null
        && b.date != null
        && !a.date.firstDay().isAfter(b.date.lastDay())
        && !b.date.firstDay().isAfter(a.date.lastDay());
  }

  private static boolean compatible(List<Claim.Amount> left, List<Claim.Amount> right) {
    return left.stream()
        .allMatch(a ->
            right.stream()
                .filter(b -> a.kind() == b.kind())
                .allMatch(b -> a.money().compatibleWith(b.money())));
  }

  private static void join(Draft kept, Draft added) {
    if (added.weight() > kept.weight()) {
      kept.evidence = added.evidence;
      kept.status = added.status;
    }
    added.roles.forEach((role, things) -> things.forEach(thing -> kept.add(role, thing)));
    for (Claim.Amount amount : added.amounts) {
      boolean told =
          kept.amounts.stream()
              .anyMatch(known ->
                  known.kind() == amount.kind() && known.money().compatibleWith(amount.money()));
      if (!told) {
        kept.amounts.add(amount);
      }
    }
    for (Claim.Quantity quantity : added.quantities) {
      if (kept.quantities.stream().noneMatch(known -> known.text().equals(quantity.text()))) {
        kept.quantities.add(quantity);
      }
    }
    if (kept.date == null) {
      kept.date = added.date;
    }
    if (kept.headline && !added.headline) {
      // The lead tells more exactly than the headline how far things are.
      kept.status = added.status;
      kept.headline = false;
    }
    if (kept.origin.equals(Claim.Origin.OWN)) {
      kept.origin = added.origin;
    }
  }
}
