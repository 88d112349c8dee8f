package io.chipgraph.extract.event;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Evidence;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.Status;
import io.chipgraph.extract.name.Register.Entry;
import io.chipgraph.text.PartialDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A claim while it is being put together from its sentences.
final class Draft {

  final EventType type;
  final String rule;
  Status status;
  final Map<Role, Set<Entry>> roles = new EnumMap<>(Role.class);
  final List<Claim.Amount> amounts = new ArrayList<>();
  final List<Claim.Quantity> quantities = new ArrayList<>();
  @Nullable PartialDate date;
  Claim.Origin origin = Claim.Origin.OWN;
  Evidence evidence;
  boolean headline;

  Draft(EventType type, String rule, Status status, Evidence evidence, boolean headline) {
    this.type = type;
    this.rule = rule;
    this.status = status;
    this.evidence = evidence;
    this.headline = headline;
  }

  void add(Role role, Entry thing) {
    roles.computeIfAbsent(role, key -> new LinkedHashSet<>()).add(thing);
  }

  Set<Entry> in(Role role) {
    return roles.getOrDefault(role, Set.of());
  }

  /// How much of the event its sentence tells.
  int weight() {
    return (headline ? 0 : 1) + 2 * parties() + amounts.size();
  }

  int parties() {
    return roles.values().stream().mapToInt(Set::size).sum();
  }
}
