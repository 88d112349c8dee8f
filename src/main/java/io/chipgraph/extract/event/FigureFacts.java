package io.chipgraph.extract.event;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.Entity;
import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Extraction.Metric;
import io.chipgraph.extract.Extraction.Observation;
import io.chipgraph.extract.Money;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.Status;
import io.chipgraph.extract.name.Register.Entry;
import io.chipgraph.extract.value.Value;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads figures that a word names: revenue and profit as results, prices, market values and the
/// like as observations.
final class FigureFacts {

  /// How many tokens a figure may stand away from the word that names it.
  private static final int REACH = 7;

  private final Lexicon lexicon;
  private final String text;

  FigureFacts(Lexicon lexicon, String text) {
    this.lexicon = lexicon;
    this.text = text;
  }

  /// The results that a sentence tells of one company.
  List<Draft> results(SentenceTokens sentence, Topic topic) {
    List<Token> tokens = sentence.tokens();
    Draft draft = null;
    for (int i = 0; i < tokens.size(); i++) {
      Sense.Figure figure = figure(tokens.get(i), true);
      int at = figure == null ? -1 : valueNear(tokens, i, "money");
      Entry company = at < 0 ? null : subject(tokens, i, topic, Entity.Type.COMPANY);
      if (figure == null
          || company == null
          || !(tokens.get(at).value() instanceof Value.Sum sum)
          || sum.vague()) {
        continue;
      }
      if (draft == null) {
        draft =
            new Draft(
                EventType.FINANCIAL_RESULT,
                "financialresult/" + figure.metric(),
                status(tokens),
                sentence.evidence(),
                sentence.headline());
        draft.add(Role.COMPANY, company);
      }
      if (draft.in(Role.COMPANY).contains(company)) {
        Money money = figure.sign() < 0 ? negated(sum.money()) : sum.money();
        Claim.Kind kind =
            figure.metric().equals("revenue") ? Claim.Kind.REVENUE : Claim.Kind.PROFIT;
        draft.amounts.add(new Claim.Amount(money, kind, text.substring(sum.start(), sum.end())));
      }
    }
    return draft == null ? List.of() : List.of(draft);
  }

  private static Status status(List<Token> tokens) {
    for (Token token : tokens) {
      if (token.sense() != null && (token.sense().near == Status.PLANNED || token.is("forecast"))) {
        return Status.PLANNED;
      }
    }
    return tokens.stream().anyMatch(token -> token.is(Sense.Tag.REPORT))
        ? Status.ANNOUNCED
        : Status.COMPLETED;
  }

  private static Money negated(Money money) {
    return new Money(
        money.high() == null ? null : money.high().negate(),
        money.low() == null ? null : money.low().negate(),
        money.currency(),
        money.approximate());
  }

  /// The standing figures of a sentence.
  List<Observation> observations(SentenceTokens sentence, Topic topic) {
    List<Token> tokens = sentence.tokens();
    List<Observation> observations = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      Sense.Figure figure = figure(tokens.get(i), false);
      if (figure == null) {
        continue;
      }
      for (String unit : lexicon.units(figure.metric())) {
        int at = valueNear(tokens, i, unit);
        Entry subject = at < 0 ? null : subject(tokens, i, topic, null);
        if (subject != null) {
          add(observations, Metric.of(figure.metric()), subject, tokens.get(at), sentence);
        }
      }
    }
    return observations;
  }

  private static void add(
      List<Observation> observations,
      Metric metric,
      Entry subject,
      Token token,
      SentenceTokens sentence) {
    @Nullable BigDecimal low;
    @Nullable BigDecimal high;
    String unit;
    boolean approximate;
    switch (token.value()) {
      case Value.Sum sum when !sum.vague() -> {
        low = sum.money().low();
        high = sum.money().high();
        unit = sum.money().currency().getCurrencyCode();
        approximate = sum.money().approximate();
      }
      case Value.Quantity quantity -> {
        low = quantity.low();
        high = quantity.high();
        unit = quantity.unit();
        approximate = quantity.approximate();
      }
      case null, default -> {
        return;
      }
    }
    observations.add(
        new Observation(
            metric, subject.id(), low, high, unit, approximate, null, sentence.evidence()));
  }

  private static Sense.@Nullable Figure figure(Token token, boolean result) {
    if (token.sense() == null) {
      return null;
    }
    return token.sense().figures.stream()
        .filter(figure -> figure.result() == result)
        .findFirst()
        .orElse(null);
  }

  /// The nearest value of a unit around a word, behind it first; -1 where there is none.
  private static int valueNear(List<Token> tokens, int word, String unit) {
    for (int i = word + 1; i < Math.min(tokens.size(), word + 1 + REACH); i++) {
      if (tokens.get(i).is(",") || tokens.get(i).is(";")) {
        break;
      }
      if (hasUnit(tokens.get(i), unit)) {
        return i;
      }
    }
    for (int i = word - 1; i >= Math.max(0, word - 3); i--) {
      if (tokens.get(i).is(",") || tokens.get(i).is(";")) {
        break;
      }
      if (hasUnit(tokens.get(i), unit)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean hasUnit(Token token, String unit) {
    return switch (token.value()) {
      case Value.Sum sum -> unit.equals("money");
      case Value.Quantity quantity -> quantity.unit().equals(unit);
      case null, default -> false;
    };
  }

  /// The nearest fitting name before a word, else behind it, else what the text speaks of.
  private static @Nullable Entry subject(
      List<Token> tokens, int word, Topic topic, Entity.@Nullable Type type) {
    for (int i = word - 1; i >= 0; i--) {
      Entry thing = tokens.get(i).name();
      if (thing != null && fits(thing, type)) {
        return thing;
      }
      if (tokens.get(i).is(";")) {
        break;
      }
    }
    for (int i = word + 1; i < Math.min(tokens.size(), word + 1 + REACH); i++) {
      Entry thing = tokens.get(i).name();
      if (thing != null && fits(thing, type)) {
        return thing;
      }
    }
    boolean pronoun = tokens.subList(0, word).stream().anyMatch(t -> t.is(Sense.Tag.PRONOUN));
    return pronoun && topic.firm() != null && fits(topic.firm(), type) ? topic.firm() : null;
  }

  private static boolean fits(Entry thing, Entity.@Nullable Type type) {
    return type == null
        ? thing.type() != Entity.Type.PERSON && thing.type() != Entity.Type.ORGANIZATION
        : thing.type() == type && !thing.links("sector").contains("media");
  }
}
