package io.chipgraph.extract.value;

import java.math.BigDecimal;

/// A number as written, without what is counted.
///
/// @param low the number, or the lower one of 八九亿
/// @param high the same number, or the upper one
/// @param scale what its last scale word multiplies with, 1 where there is none
/// @param more whether 多 or 余 stands inside: 70多亿
/// @param vague whether only the order of magnitude is told: 数十亿, several billion
/// @param digits whether it is written with Arabic digits
record Numeral(
    int start,
    int end,
    BigDecimal low,
    BigDecimal high,
    BigDecimal scale,
    boolean more,
    boolean vague,
    boolean digits) {

  static Numeral plain(int start, int end, BigDecimal value, BigDecimal scale, boolean digits) {
    return new Numeral(start, end, value, value, scale, false, false, digits);
  }

  /// The same number told in a larger scale: the 80 of 80到100亿.
  Numeral times(BigDecimal factor) {
    return new Numeral(
        start, end, low.multiply(factor), high.multiply(factor), factor, more, vague, digits);
  }

  boolean isScaled() {
    return scale.compareTo(BigDecimal.ONE) > 0;
  }
}
