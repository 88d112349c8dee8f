package io.chipgraph.cli;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.Money;
import io.chipgraph.extract.Role;
import io.chipgraph.graph.EventView;
import io.chipgraph.graph.event.DerivedEvent;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An event as one line for people: when last reported, what, who, how much, how many origins.
final class EventLine {

  private static final BigDecimal THOUSAND = new BigDecimal(1_000);

  private EventLine() {}

  static String of(EventView view) {
    DerivedEvent event = view.event();
    String parties =
        event.roles().entrySet().stream()
            .map(role -> party(role, view.names()))
            .collect(Collectors.joining("; "));
    String amounts =
        event.amounts().stream()
            .map(amount -> amount(amount.sum().amount().money(), amount.sum().amount().kind()))
            .distinct()
            .collect(Collectors.joining(", "));
    return String.format(
        Locale.ROOT,
        "%s  %-15s %-9s  %s%s%s%s",
        event.lastReported(),
        event.type().word(),
        event.status().word(),
        parties,
        amounts.isEmpty() ? "" : "  " + amounts,
        event.independentOrigins() > 1
            ? String.format(Locale.ROOT, "  %d origins", event.independentOrigins())
            : "",
        event.conflicts().isEmpty() ? "" : "  CONFLICT");
  }

  private static String party(Map.Entry<Role, SortedSet<String>> role, Map<String, String> names) {
    return role.getKey().word()
        + " "
        + role.getValue().stream()
            .map(id -> names.getOrDefault(id, id))
            .collect(Collectors.joining(", "));
  }

  /// `USD 8bn to 10bn`, `up to USD 5bn`, `about EUR 1.7bn (valuation)`.
  static String amount(Money money, Claim.Kind kind) {
    String currency = money.currency().getCurrencyCode() + " ";
    String figure;
    if (money.low() == null) {
      figure = "up to " + currency + shortened(money.high());
    } else if (money.high() == null) {
      figure = "over " + currency + shortened(money.low());
    } else if (money.low().compareTo(money.high()) == 0) {
      figure = currency + shortened(money.low());
    } else {
      figure = currency + shortened(money.low()) + " to " + shortened(money.high());
    }
    return (money.approximate() ? "about " : "")
        + figure
        + (kind == Claim.Kind.DEAL ? "" : " (" + kind.word() + ")");
  }

  private static String shortened(@Nullable BigDecimal figure) {
    if (figure == null) {
      return "";
    }
    String[] units = {"", "k", "m", "bn", "tn"};
    BigDecimal rest = figure;
    int unit = 0;
    while (unit + 1 < units.length && rest.abs().compareTo(THOUSAND) >= 0) {
      rest = rest.divide(THOUSAND);
      unit++;
    }
    return String.format(
        Locale.ROOT, "%s%s", rest.stripTrailingZeros().toPlainString(), units[unit]);
  }
}
