package io.chipgraph.extract;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/// An amount as news states it: exact, a range, or open at one end, in whole units of a currency.
///
/// @param low the least it may be, absent for "up to"
/// @param high the most it may be, absent for "more than"
/// @param approximate whether the figures are rounded by the teller ("about", 约, 近)
public record Money(
    @Nullable BigDecimal low, @Nullable BigDecimal high, Currency currency, boolean approximate) {

  public Money {
    if (low == null && high == null) {
      throw new IllegalArgumentException("amount without a figure");
    }
    if (low != null && high != null && low.compareTo(high) > 0) {
      throw new IllegalArgumentException(
          "amount runs backwards: " + low.toPlainString() + " to " + high.toPlainString());
    }
  }

  public static Money exactly(BigDecimal figure, Currency currency) {
    return new Money(figure, figure, currency, false);
  }

  /// Whether both may be true of one thing: their ranges meet, within a tenth where approximate.
  public boolean compatibleWith(Money other) {
    if (!currency.equals(other.currency)) {
      return true;
    }
    return !below(other) && !other.below(this);
  }

  private boolean below(Money other) {
    if (high == null || other.low == null) {
      return false;
    }
    BigDecimal slack =
        approximate || other.approximate
            ? other.low.abs().multiply(new BigDecimal("0.1"))
            : BigDecimal.ZERO;
    return high.add(slack).compareTo(other.low) < 0;
  }
}
