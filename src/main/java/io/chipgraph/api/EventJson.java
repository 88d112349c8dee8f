package io.chipgraph.api;

import io.chipgraph.extract.Money;
import io.chipgraph.graph.EventView;
import io.chipgraph.graph.event.DerivedEvent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An event as the interface tells it.
public record EventJson(
    String id,
    String type,
    String status,
    List<Party> roles,
    List<Amount> amounts,
    @Nullable String date,
    String firstReported,
    String lastReported,
    int independentOrigins,
    boolean hasConflict,
    List<Step> timeline,
    List<String> claims,
    List<String> mergedBecause) {

  /// A thing in its role, with its usual name.
  public record Party(String role, String entity, String name) {}

  /// An amount as one origin tells it.
  public record Amount(
      @Nullable BigDecimal min,
      @Nullable BigDecimal max,
      String currency,
      boolean approximate,
      String kind,
      String text,
      String origin) {}

  /// A change of status and the day of the report that told it.
  public record Step(String status, String reported, String claim) {}

  static EventJson of(EventView view) {
    DerivedEvent event = view.event();
    List<Party> parties = new ArrayList<>();
    event
        .roles()
        .forEach((role, things) ->
            things.forEach(
                thing -> parties.add(new Party(role.word(), thing, name(view.names(), thing)))));
    return new EventJson(
        event.id(),
        event.type().word(),
        event.status().word(),
        parties,
        event.amounts().stream().map(amount -> amount(amount, view.names())).toList(),
        event.date() == null ? null : event.date().toString(),
        event.firstReported().toString(),
        event.lastReported().toString(),
        event.independentOrigins(),
        !event.conflicts().isEmpty(),
        event.timeline().stream()
            .map(step -> new Step(step.status().word(), step.reported().toString(), step.claim()))
            .toList(),
        List.copyOf(event.claims()),
        event.mergedBecause());
  }

  private static Amount amount(DerivedEvent.Amount amount, Map<String, String> names) {
    Money money = amount.sum().amount().money();
    return new Amount(
        money.low(),
        money.high(),
        money.currency().getCurrencyCode(),
        money.approximate(),
        amount.sum().amount().kind().word(),
        amount.sum().amount().text(),
        name(names, amount.origin()));
  }

  private static String name(Map<String, String> names, String id) {
    return names.getOrDefault(id, id);
  }
}
