package io.chipgraph.graph;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.Money;
import io.chipgraph.graph.Rates.Rate;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes sums of money and numbers of things, the same way for claims, events and observations.
final class Figures {

  private final Rates rates;

  Figures(Rates rates) {
    this.rates = rates;
  }

  /// `year` is the one whose rate makes dollars of the amount.
  Stanza amount(Stanza stanza, Claim.Amount amount, int year) {
    Money money = amount.money();
    range(stanza.type(Terms.MONETARY_AMOUNT), money.low(), money.high(), money.approximate())
        .text(Terms.CURRENCY, money.currency().getCurrencyCode())
        .link(Terms.AMOUNT_KIND, Terms.of(amount.kind()))
        .textIfAny(Terms.WORDS, amount.text());
    return dollars(stanza, money.low(), money.high(), money.currency(), year);
  }

  Stanza quantity(Stanza stanza, Claim.Quantity quantity, boolean ofThing) {
    range(
            stanza.type(Terms.QUANTITATIVE_VALUE),
            quantity.low(),
            quantity.high(),
            quantity.approximate())
        .text(Terms.UNIT, quantity.unit())
        .textIfAny(Terms.WORDS, quantity.text());
    String of = quantity.of();
    if (of == null || of.isEmpty()) {
      return stanza;
    }
    return ofThing ? stanza.link(Terms.OF, Terms.iri(of)) : stanza.text(Terms.OF_TEXT, of);
  }

  Stanza range(
      Stanza stanza, @Nullable BigDecimal low, @Nullable BigDecimal high, boolean approximate) {
    return stanza
        .number(Terms.MIN_VALUE, low)
        .number(Terms.MAX_VALUE, high)
        .flag(Terms.APPROXIMATE, approximate);
  }

  /// The ends in dollars, and the rate where the currency is another.
  Stanza dollars(
      Stanza stanza,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      Currency currency,
      int year) {
    Optional<Rate> rate = rates.of(currency, year);
    if (rate.isEmpty()) {
      return stanza;
    }
    stanza
        .number(Terms.MIN_USD, rate.get().dollars(low))
        .number(Terms.MAX_USD, rate.get().dollars(high));
    if (currency.getCurrencyCode().equals("USD")) {
      return stanza;
    }
    return stanza
        .number(Terms.UNITS_PER_USD, rate.get().unitsPerDollar())
        .year(Terms.RATE_DATE, rate.get().year());
  }

  /// The currency that a unit names, if it does: `USD` does, `nm` does not.
  static Optional<Currency> currency(String unit) {
    if (!unit.equals(unit.toUpperCase(Locale.ROOT)) || unit.length() != 3) {
      return Optional.empty();
    }
    try {
      return Optional.of(Currency.getInstance(unit));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
