package io.chipgraph.graph.event;

import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Role;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What two claims must share to tell of one event, for each type of event.
public record EventRules(Map<EventType, Rule> rules) {

  public EventRules {
    rules = Map.copyOf(new EnumMap<>(rules));
    if (rules.size() != EventType.values().length) {
      throw new IllegalArgumentException("rules only for " + rules.keySet());
    }
  }

  Rule of(EventType type) {
    Rule rule = rules.get(type);
    if (rule == null) {
      throw new IllegalArgumentException("no rule for " + type.word());
    }
    return rule;
  }

  /// The rule of one type.
  ///
  /// @param anchor the role that must be shared
  /// @param counter the role that must be shared where both claims state it
  /// @param details roles that support when shared
  /// @param windowDays how far apart two claims may lie in time
  /// @param perPeriod whether claims about different years or quarters tell of different events
  /// @param kin types under which the same event may also be told
  public record Rule(
      Role anchor,
      @Nullable Role counter,
      Set<Role> details,
      int windowDays,
      boolean perPeriod,
      Set<EventType> kin) {

    public Rule {
      details = Set.copyOf(details);
      kin = Set.copyOf(kin);
    }

    /// Whether every participant stands in the anchor role, as the partners do.
    boolean isSymmetric() {
      return anchor == Role.PARTNER;
    }

    /// The first of the types that may stand for the same event.
    EventType family(EventType type) {
      EnumSet<EventType> family = EnumSet.of(type);
      family.addAll(kin);
      return family.iterator().next();
    }
  }
}
