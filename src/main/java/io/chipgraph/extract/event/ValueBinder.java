package io.chipgraph.extract.event;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.name.Register.Entry;
import io.chipgraph.extract.value.Value;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Gives the sums, quantities and dates of a sentence to the events it tells: each to the nearest
/// one that can have it.
final class ValueBinder {

  private final String text;
  private final SentenceTokens sentence;
  private final PartyFinder finder;

  /// `text` is the article's own text, from which amounts are quoted.
  ValueBinder(String text, SentenceTokens sentence, PartyFinder finder) {
    this.text = text;
    this.sentence = sentence;
    this.finder = finder;
  }

  void bind(Map<Integer, Draft> drafts) {
    List<Token> tokens = sentence.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      switch (tokens.get(i).value()) {
        case Value.Sum sum -> bindSum(drafts, i, sum);
        case Value.Quantity quantity -> bindQuantity(drafts, i, quantity);
        case Value.Count count -> bindCount(drafts, i, count);
        case Value.Date date -> bindDate(drafts, i, date);
        case null -> {}
      }
    }
  }

  private void bindSum(Map<Integer, Draft> drafts, int at, Value.Sum sum) {
    if (sum.vague() || isConversion(at) || isFigure(at)) {
      return;
    }
    boolean valuation = isValuation(at);
    Draft draft = nearest(drafts, at, d -> takesSums(d) && (!valuation || isFunding(d)));
    if (draft != null) {
      Claim.Kind kind = valuation ? Claim.Kind.VALUATION : DraftReader.kind(draft);
      draft.amounts.add(
          new Claim.Amount(sum.money(), kind, text.substring(sum.start(), sum.end())));
    }
  }

  private static boolean takesSums(Draft draft) {
    return draft.type != EventType.PRODUCT_LAUNCH
        && draft.type != EventType.EXECUTIVE_CHANGE
        && draft.type != EventType.FINANCIAL_RESULT;
  }

  private static boolean isFunding(Draft draft) {
    return draft.type == EventType.INVESTMENT || draft.type == EventType.PUBLIC_OFFERING;
  }

  /// "($1.5 billion)" behind another sum is the same sum in another currency.
  private boolean isConversion(int at) {
    List<Token> tokens = sentence.tokens();
    for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
      if (tokens.get(i).is("(")) {
        return i > 0 && tokens.get(i - 1).value() instanceof Value.Sum;
      }
    }
    return at > 1
        && tokens.get(at - 2).value() instanceof Value.Sum
        && (tokens.get(at - 1).is("约合") || tokens.get(at - 1).is("折合"));
  }

  private boolean isValuation(int at) {
    List<Token> tokens = sentence.tokens();
    for (int i = at - 1; i >= Math.max(0, at - 7); i--) {
      Token token = tokens.get(i);
      if (token.value() instanceof Value.Sum) {
        return false;
      }
      if (token.text().contains("valu") || token.is("估值")) {
        return true;
      }
    }
    return at + 1 < tokens.size() && tokens.get(at + 1).is("valuation");
  }

  /// Whether the sum is a revenue, a price or another figure that a word before it names.
  private boolean isFigure(int at) {
    List<Token> tokens = sentence.tokens();
    for (int i = at - 1; i >= Math.max(0, at - 5); i--) {
      Token token = tokens.get(i);
      if (token.value() instanceof Value.Sum || token.is(",") || token.is("。")) {
        return false;
      }
      if (token.sense() != null && !token.sense().figures.isEmpty() && !token.is("估值")) {
        return token.sense().triggers.isEmpty();
      }
    }
    return false;
  }

  private void bindQuantity(Map<Integer, Draft> drafts, int at, Value.Quantity quantity) {
    boolean percent = quantity.unit().equals("percent");
    if (percent && !isStake(at)
        || quantity.unit().equals("pp")
        || quantity.unit().equals("times")) {
      return;
    }
    Draft draft =
        nearest(
            drafts,
            at,
            d ->
                percent
                    ? d.type == EventType.INVESTMENT || d.type == EventType.ACQUISITION
                    : d.type == EventType.SUPPLY
                        || d.type == EventType.FACILITY_PROJECT
                        || d.type == EventType.PARTNERSHIP
                        || d.type == EventType.REGULATION
                        || d.type == EventType.PRODUCT_LAUNCH);
    if (draft != null) {
      add(
          draft,
          at,
          quantity.low(),
          quantity.high(),
          quantity.approximate(),
          quantity.unit(),
          quantity.start(),
          quantity.end());
    }
  }

  /// "340,000 H100s": a bare number before a product counts it.
  private void bindCount(Map<Integer, Draft> drafts, int at, Value.Count count) {
    List<Token> tokens = sentence.tokens();
    boolean product =
        at + 1 < tokens.size()
            && tokens.get(at + 1).name() != null
            && DraftReader.isProduct(tokens.get(at + 1));
    Draft draft = product ? nearest(drafts, at, d -> d.type == EventType.SUPPLY) : null;
    if (draft != null) {
      add(
          draft,
          at,
          count.low(),
          count.high(),
          count.approximate(),
          "unit",
          count.start(),
          count.end());
    }
  }

  private void add(
      Draft draft,
      int at,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      boolean approximate,
      String unit,
      int start,
      int end) {
    List<Token> tokens = sentence.tokens();
    String of = null;
    int last = end;
    Entry next = at + 1 < tokens.size() ? tokens.get(at + 1).name() : null;
    if (next != null) {
      of = next.id();
      last = tokens.get(at + 1).end();
    } else if (draft.in(Role.PRODUCT).size() == 1) {
      of = draft.in(Role.PRODUCT).iterator().next().id();
    }
    draft.quantities.add(
        new Claim.Quantity(low, high, unit, of, approximate, text.substring(start, last)));
  }

  private boolean isStake(int at) {
    List<Token> tokens = sentence.tokens();
    for (int i = Math.max(0, at - 5); i < Math.min(tokens.size(), at + 6); i++) {
      String word = tokens.get(i).text();
      if (word.contains("stake")
          || word.contains("shar")
          || word.contains("股")
          || word.contains("own")) {
        return true;
      }
    }
    return false;
  }

  private void bindDate(Map<Integer, Draft> drafts, int at, Value.Date date) {
    if (date.date() == null) {
      return;
    }
    Draft draft = nearest(drafts, at, d -> d.date == null);
    if (draft != null) {
      draft.date = date.date();
    }
  }

  private @Nullable Draft nearest(Map<Integer, Draft> drafts, int at, Predicate<Draft> fits) {
    Draft best = null;
    int distance = Integer.MAX_VALUE;
    int[] clause = finder.clause(sentence.tokens(), at);
    for (Map.Entry<Integer, Draft> entry : drafts.entrySet()) {
      int trigger = entry.getKey();
      boolean same = trigger >= clause[0] && trigger < clause[1];
      int away = Math.abs(trigger - at) + (same ? 0 : 15);
      if (away < distance && fits.test(entry.getValue())) {
        best = entry.getValue();
        distance = away;
      }
    }
    return best;
  }
}
