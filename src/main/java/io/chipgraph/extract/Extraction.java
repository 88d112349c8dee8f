package io.chipgraph.extract;

import io.chipgraph.text.PartialDate;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// All that was understood of one article.
///
/// @param sources the media and filings to which the article attributes its facts
/// @param offTopic why the article is of another field, absent where it is of ours; then it has no
///   claims and no observations
public record Extraction(
    List<Entity> entities,
    List<Claim> claims,
    List<Observation> observations,
    List<Position> positions,
    List<String> sources,
    @Nullable String offTopic) {

  public static final Extraction NOTHING =
      new Extraction(List.of(), List.of(), List.of(), List.of(), List.of(), null);

  /// An extraction of an article of our field.
  public Extraction(
      List<Entity> entities,
      List<Claim> claims,
      List<Observation> observations,
      List<Position> positions,
      List<String> sources) {
    this(entities, claims, observations, positions, sources, null);
  }

  public Extraction {
    entities = List.copyOf(entities);
    claims = List.copyOf(claims);
    observations = List.copyOf(observations);
    positions = List.copyOf(positions);
    sources = List.copyOf(sources);
  }

  /// A figure that is no event: the price of a product, the value of a company.
  ///
  /// @param subject the id of an entity
  /// @param unit a currency by ISO 4217, `unit`, `percent`, `W`, `person` and so on
  public record Observation(
      Metric metric,
      String subject,
      @Nullable BigDecimal low,
      @Nullable BigDecimal high,
      String unit,
      boolean approximate,
      @Nullable PartialDate date,
      Evidence evidence) {}

  /// What an observation measures.
  public enum Metric {
    PRICE("price"),
    MARKET_CAP("marketCap"),
    VALUATION("valuation"),
    REVENUE("revenue"),
    PROFIT("profit"),
    COST("cost"),
    QUANTITY("quantity"),
    CAPACITY("capacity"),
    SHARE("share"),
    ASSETS("assets"),
    PERFORMANCE("performance"),
    POWER("power"),
    HEADCOUNT("headcount");

    private final String word;

    Metric(String word) {
      this.word = word;
    }

    /// The word that ontology, JSON and pages use.
    public String word() {
      return word;
    }

    public static Metric of(String word) {
      return valueOf(word.replaceAll("([A-Z])", "_$1").toUpperCase(Locale.ROOT));
    }
  }

  /// Who holds or held which post; `person` and `organization` are ids of entities.
  public record Position(
      String person,
      String organization,
      @Nullable String title,
      boolean current,
      Evidence evidence) {}
}
