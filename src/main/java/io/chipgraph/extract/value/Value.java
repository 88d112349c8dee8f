package io.chipgraph.extract.value;

import io.chipgraph.extract.Money;
import io.chipgraph.text.PartialDate;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// A figure or date that a text states, with the UTF-16 offsets between which it stands.
public sealed interface Value {

  int start();

  int end();

  /// A sum of money. `vague` sums ("billions of dollars", 数十亿美元) give bounds of an order of
  /// magnitude and no figure.
  record Sum(int start, int end, Money money, boolean vague) implements Value {}

  /// A number with a unit: `percent`, `MW`, `person`, `unit` and so on; an end not told is absent.
  record Quantity(
      int start,
      int end,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      boolean approximate,
      String unit)
      implements Value {}

  /// A bare number without a unit.
  record Count(
      int start, int end, @Nullable BigDecimal low, @Nullable BigDecimal high, boolean approximate)
      implements Value {}

  /// A date as precise as the text and the day of publication allow; one that leans on an unknown
  /// day of publication has no value.
  record Date(int start, int end, @Nullable PartialDate date) implements Value {}
}
