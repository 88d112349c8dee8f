package io.chipgraph.graph.event;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/// A range of figures; an end that is not told is absent, and a range without ends is unknown.
record Range(@Nullable BigDecimal low, @Nullable BigDecimal high) {

  /// Figures that differ by more than this factor are of different things, or in conflict.
  private static final BigDecimal FAR = BigDecimal.TWO;

  boolean meets(Range other, double slack) {
    return !below(other, slack) && !other.below(this, slack);
  }

  /// Compares the told figures: of two "up to" the upper ends, of two "more than" the lower ends.
  boolean isFarFrom(Range other) {
    BigDecimal mine = figure();
    BigDecimal others = other.figure();
    if (mine == null || others == null) {
      return false;
    }
    boolean alike = (low == null) == (other.low == null) && (high == null) == (other.high == null);
    if (!alike && meets(other, 0)) {
      return false;
    }
    if (mine.signum() != others.signum()) {
      return true;
    }
    BigDecimal smaller = mine.abs().min(others.abs());
    BigDecimal larger = mine.abs().max(others.abs());
    return smaller.signum() != 0
        && larger.divide(smaller, MathContext.DECIMAL32).compareTo(FAR) > 0;
  }

  private @Nullable BigDecimal figure() {
    return high == null ? low : high;
  }

  private boolean below(Range other, double slack) {
    return high != null
        && other.low != null
        && high.add(other.low.abs().multiply(BigDecimal.valueOf(slack))).compareTo(other.low) < 0;
  }
}
