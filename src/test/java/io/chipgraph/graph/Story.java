package io.chipgraph.graph;

import io.chipgraph.crawl.Snapshot;
import io.chipgraph.extract.Claim;
import io.chipgraph.extract.Claim.Amount;
import io.chipgraph.extract.Claim.Basis;
import io.chipgraph.extract.Claim.Kind;
import io.chipgraph.extract.Claim.Origin;
import io.chipgraph.extract.Claim.Participant;
import io.chipgraph.extract.Claim.Quantity;
import io.chipgraph.extract.Entity;
import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Evidence;
import io.chipgraph.extract.Extraction;
import io.chipgraph.extract.Extraction.Metric;
import io.chipgraph.extract.Extraction.Observation;
import io.chipgraph.extract.Extraction.Position;
import io.chipgraph.extract.Money;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.Status;
import io.chipgraph.page.Article;
import io.chipgraph.page.Article.Paragraph;
import io.chipgraph.text.Language;
import io.chipgraph.text.PartialDate;
import io.chipgraph.text.Span;
import io.chipgraph.text.Text;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Builds a reading by hand: each sentence is a line of the text and the evidence of what it tells.
final class Story {

  static final String IDS = "https://w3id.org/chipgraph/id/";

  private final String name;
  private final LocalDate day;
  private final String outlet;
  private final Language language;
  private final StringBuilder text = new StringBuilder();
  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final Map<String, Entity> entities = new LinkedHashMap<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();
  private final List<Position> positions = new ArrayList<>();
  private List<String> sources = List.of();
  private String bytes = "";

  private Story(String name, String day, String outlet, Language language) {
    this.name = name;
    this.day = LocalDate.parse(day);
    this.outlet = outlet;
    this.language = language;
  }

  /// A story with a headline in English, or in Chinese where the headline is.
  static Story of(String name, String day, String outlet, String headline) {
    Language language =
        headline.codePoints().anyMatch(c -> c >= 0x4e00) ? Language.of(headline) : Language.ENGLISH;
    Story story = new Story(name, day, outlet, language);
    story.text.append(headline).append('\n');
    return story;
  }

  Story citing(String... names) {
    sources = List.of(names);
    return this;
  }

  /// The same story from other bytes, as when an advertisement changes.
  Story inBytes(String other) {
    bytes = other;
    return this;
  }

  /// A sentence, and the claim that it makes.
  Story tells(String sentence, Told told) {
    Evidence evidence = sentence(sentence);
    for (Participant participant : told.participants) {
      entity(participant.entity());
    }
    for (Quantity quantity : told.quantities) {
      String of = quantity.of();
      if (of != null && of.startsWith(IDS)) {
        entity(of);
      }
    }
    claims.add(
        new Claim(
            told.type,
            told.status,
            told.participants,
            told.amounts,
            told.quantities,
            told.date,
            told.origin,
            told.confidence,
            "test/" + told.type.word(),
            evidence));
    return this;
  }

  Story holds(String sentence, String person, String organization, String title) {
    entity(IDS + person, Entity.Type.PERSON);
    entity(IDS + organization);
    positions.add(new Position(IDS + person, IDS + organization, title, true, sentence(sentence)));
    return this;
  }

  Story measures(String sentence, Metric metric, String subject, long low, long high, String unit) {
    entity(IDS + subject);
    observations.add(
        new Observation(
            metric,
            IDS + subject,
            BigDecimal.valueOf(low),
            BigDecimal.valueOf(high),
            unit,
            false,
            PartialDate.ofMonth(day.getYear(), day.getMonthValue()),
            sentence(sentence)));
    return this;
  }

  URI address() {
    return URI.create("https://news.example/" + name);
  }

  Reading reading() {
    Text whole = Text.of(text.toString().stripTrailing());
    int headline = whole.string().indexOf('\n');
    Article article =
        new Article(
            address(),
            whole,
            whole.span(0, headline < 0 ? whole.string().length() : headline),
            paragraphs,
            language,
            day,
            List.of("A. Writer"),
            outlet);
    Extraction extraction =
        new Extraction(List.copyOf(entities.values()), claims, observations, positions, sources);
    return new Reading(
        article,
        extraction,
        day.plusDays(1).atTime(6, 0).toInstant(ZoneOffset.UTC),
        Snapshot.sha256(name + bytes));
  }

  private Evidence sentence(String sentence) {
    int start = text.toString().codePointCount(0, text.length());
    text.append(sentence).append('\n');
    Span span = new Span(start, start + sentence.codePointCount(0, sentence.length()));
    paragraphs.add(new Paragraph(Article.Kind.TEXT, span));
    return new Evidence(span, sentence);
  }

  private void entity(String id) {
    Entity.Type type =
        id.contains("h100") || id.contains("a800") || id.contains("h20")
            ? Entity.Type.PRODUCT
            : id.contains("government") || id.contains("commerce")
                ? Entity.Type.ORGANIZATION
                : Entity.Type.COMPANY;
    entity(id, id.contains("altman") ? Entity.Type.PERSON : type);
  }

  private void entity(String id, Entity.Type type) {
    // The first letters of the text stand for the place that names it.
    String surface = text.substring(0, 2);
    entities.putIfAbsent(
        id,
        new Entity(
            id,
            id.substring(IDS.length()),
            type,
            true,
            List.of(new Entity.Mention(new Span(0, 2), surface))));
  }

  static Told claim(EventType type, Status status) {
    return new Told(type, status);
  }

  /// What a sentence tells.
  static final class Told {
    private final EventType type;
    private final Status status;
    private final List<Participant> participants = new ArrayList<>();
    private final List<Amount> amounts = new ArrayList<>();
    private final List<Quantity> quantities = new ArrayList<>();
    private @Nullable PartialDate date;
    private Origin origin = Origin.OWN;
    private double confidence = 0.8;

    private Told(EventType type, Status status) {
      this.type = type;
      this.status = status;
    }

    Told with(Role role, String... things) {
      for (String thing : things) {
        participants.add(new Participant(role, IDS + thing));
      }
      return this;
    }

    Told amount(Kind kind, double low, double high, String currency) {
      return amount(kind, low, high, currency, false);
    }

    Told about(Kind kind, double figure, String currency) {
      return amount(kind, figure, figure, currency, true);
    }

    /// An end below zero is not told.
    private Told amount(Kind kind, double low, double high, String currency, boolean rounded) {
      amounts.add(
          new Amount(
              new Money(
                  low < 0 ? null : BigDecimal.valueOf((long) low),
                  high < 0 ? null : BigDecimal.valueOf((long) high),
                  Currency.getInstance(currency),
                  rounded),
              kind,
              low + " to " + high));
      return this;
    }

    Told quantity(long low, long high, String of) {
      quantities.add(
          new Quantity(
              low < 0 ? null : BigDecimal.valueOf(low),
              high < 0 ? null : BigDecimal.valueOf(high),
              "unit",
              IDS + of,
              false,
              low + " to " + high));
      return this;
    }

    Told on(String iso) {
      date = PartialDate.parse(iso);
      return this;
    }

    Told by(String name, Basis basis) {
      origin = new Origin(name, basis);
      return this;
    }

    Told by(String outlet) {
      return by(outlet, Basis.OUTLET);
    }

    Told confidence(double share) {
      confidence = share;
      return this;
    }
  }
}
