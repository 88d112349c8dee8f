package io.chipgraph.graph;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What a US dollar bought of other currencies, by years.
final class Rates {

  private static final Currency DOLLAR = Currency.getInstance("USD");

  private final Map<Currency, NavigableMap<Integer, BigDecimal>> unitsPerDollar = new HashMap<>();

  private Rates() {}

  /// A yearly average: units of a currency for one dollar.
  record Rate(int year, BigDecimal unitsPerDollar) {

    /// Dollars, whole ones from a hundred upwards.
    @Nullable BigDecimal dollars(@Nullable BigDecimal units) {
      if (units == null || unitsPerDollar.compareTo(BigDecimal.ONE) == 0) {
        return units;
      }
      BigDecimal dollars = units.divide(unitsPerDollar, MathContext.DECIMAL64);
      boolean large = dollars.abs().compareTo(BigDecimal.valueOf(100)) >= 0;
      return dollars.setScale(large ? 0 : 2, RoundingMode.HALF_EVEN);
    }
  }

  /// Reads lines of `currency,year,unitsPerUSD,source` below a head line.
  static Rates read(Path file) throws IOException {
    Rates rates = new Rates();
    List<String> lines = Files.readAllLines(file);
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split(",", -1);
      try {
        rates
            .unitsPerDollar
            .computeIfAbsent(Currency.getInstance(cells[0]), c -> new TreeMap<>())
            .put(Integer.valueOf(cells[1]), new BigDecimal(cells[2]));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw new IOException(file + ":" + (i + 1) + ": no rate: " + lines.get(i), e);
      }
    }
    return rates;
  }

  /// The rate of the year, or of the nearest year that is known.
  Optional<Rate> of(Currency currency, int year) {
    if (currency.equals(DOLLAR)) {
      return Optional.of(new Rate(year, BigDecimal.ONE));
    }
    NavigableMap<Integer, BigDecimal> years = unitsPerDollar.get(currency);
    if (years == null) {
      return Optional.empty();
    }
    Map.Entry<Integer, BigDecimal> before = years.floorEntry(year);
    Map.Entry<Integer, BigDecimal> after = years.ceilingEntry(year);
    Map.Entry<Integer, BigDecimal> nearest = before;
    if (before == null || after != null && after.getKey() - year < year - before.getKey()) {
      nearest = after;
    }
    return nearest == null
        ? Optional.empty()
        : Optional.of(new Rate(nearest.getKey(), nearest.getValue()));
  }
}
