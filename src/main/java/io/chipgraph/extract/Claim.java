package io.chipgraph.extract;

import io.chipgraph.text.PartialDate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What one article tells of one event: who did or will do what with whom, for how much, when, how
/// sure, according to whom, in which sentence.
///
/// @param date when it happened or was announced, as precisely as told
/// @param confidence the share of claims like this one that are right, 0 to 1
/// @param rule the pattern that read it, such as `zh/investment/talks`
public record Claim(
    EventType type,
    Status status,
    List<Participant> participants,
    List<Amount> amounts,
    List<Quantity> quantities,
    @Nullable PartialDate date,
    Origin origin,
    double confidence,
    String rule,
    Evidence evidence) {

  public Claim {
    participants = List.copyOf(participants);
    amounts = List.copyOf(amounts);
    quantities = List.copyOf(quantities);
    if (participants.isEmpty()) {
      throw new IllegalArgumentException("claim without a participant: " + evidence.quote());
    }
    for (Participant participant : participants) {
      if (!type.has(participant.role)) {
        throw new IllegalArgumentException(type.word() + " has no " + participant.role.word());
      }
    }
    if (confidence < 0 || confidence > 1) {
      throw new IllegalArgumentException("confidence outside 0 to 1: " + confidence);
    }
  }

  /// A thing in its role; `entity` is the id of an entity of the same extraction.
  public record Participant(Role role, String entity) {}

  /// A sum of money, what it is, and the words that state it.
  public record Amount(Money money, Kind kind, String text) {}

  /// What a sum of money is.
  public enum Kind {
    DEAL,
    VALUATION,
    REVENUE,
    PROFIT,
    CAPEX,
    SUBSIDY,
    FINE,
    OTHER;

    /// The word that ontology, JSON and pages use.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// A number of things: `of` is an entity's id or plain words, `unit` is `unit`, `percent`, `MW`,
  /// `wafers/month` and so on; an end that is not told is absent.
  public record Quantity(
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      String unit,
      @Nullable String of,
      boolean approximate,
      String text) {}

  /// Whose word the claim rests on; `name` is absent for unnamed people and for the article itself.
  public record Origin(@Nullable String name, Basis basis) {

    /// The article says it in its own voice.
    public static final Origin OWN = new Origin(null, Basis.ARTICLE);
  }

  /// What kind of teller an origin is.
  public enum Basis {
    OUTLET,
    PARTY,
    ANONYMOUS,
    FILING,
    ARTICLE;

    /// The word that ontology, JSON and pages use.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
