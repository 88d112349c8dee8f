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
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Made-up readings of the usual size: ten claims, three dozen mentions, some 2,500 characters.
final class GeneratedReadings {

  private static final int COMPANIES = 400;
  private static final int CLAIMS = 10;
  private static final List<String> OUTLETS =
      List.of("Chip Ledger", "Silicon Courier", "芯流日报", "算力观察", "晶圓週報");
  private static final List<String> ORIGINS = List.of("Bloomberg", "Reuters", "The Information");

  private final Random random;

  GeneratedReadings(long seed) {
    this.random = new Random(seed);
  }

  List<Reading> list(int count) {
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      readings.add(reading(i));
    }
    return readings;
  }

  private Reading reading(int number) {
    LocalDate day = LocalDate.of(2023, 1, 1).plusDays(random.nextInt(1000));
    StringBuilder text = new StringBuilder("Headline of article " + number + "\n\n");
    List<Paragraph> paragraphs = new ArrayList<>();
    Map<String, List<Entity.Mention>> mentions = new LinkedHashMap<>();
    List<Claim> claims = new ArrayList<>();
    List<Observation> observations = new ArrayList<>();
    List<Position> positions = new ArrayList<>();
    for (int i = 0; i < CLAIMS; i++) {
      EventType type = any(List.of(EventType.values()));
      List<Participant> participants = new ArrayList<>();
      int start = text.length();
      text.append("Sentence ").append(number).append('-').append(i).append(" tells of ");
      Arrays.stream(Role.values())
          .filter(type::has)
          .forEach(role -> participants.add(participant(role, text, mentions)));
      if (type == EventType.PARTNERSHIP) {
        participants.add(participant(Role.PARTNER, text, mentions));
      }
      text.append("and of nothing else that anybody would want to know in so many words.");
      Evidence evidence = new Evidence(new Span(start, text.length()), text.substring(start));
      paragraphs.add(new Paragraph(Article.Kind.TEXT, evidence.span()));
      text.append("\n\n");
      claims.add(claim(type, participants, day, evidence));
      if (i == 0) {
        String subject = participants.getFirst().entity();
        observations.add(
            new Observation(
                Metric.MARKET_CAP,
                subject,
                BigDecimal.TEN,
                BigDecimal.TEN,
                "USD",
                true,
                null,
                evidence));
        positions.add(
            new Position(subject, participants.getLast().entity(), "CEO", true, evidence));
      }
    }
    Text whole = Text.of(text.toString());
    Article article =
        new Article(
            URI.create("https://news.example/generated/" + number),
            whole,
            whole.span(0, text.indexOf("\n")),
            paragraphs,
            Language.ENGLISH,
            day,
            List.of("A. Writer"),
            any(OUTLETS));
    List<Entity> entities =
        mentions.entrySet().stream()
            .map(entry ->
                new Entity(
                    entry.getKey(),
                    entry.getKey().substring(Story.IDS.length()),
                    Entity.Type.COMPANY,
                    true,
                    entry.getValue()))
            .toList();
    return new Reading(
        article,
        new Extraction(entities, claims, observations, positions, List.of("Bloomberg")),
        day.atTime(12, 0).toInstant(ZoneOffset.UTC),
        Snapshot.sha256("bytes " + number));
  }

  private Participant participant(
      Role role, StringBuilder text, Map<String, List<Entity.Mention>> mentions) {
    // Few companies are in most of the news.
    int company = (int) (COMPANIES * Math.pow(random.nextDouble(), 2));
    String name = "company-" + company;
    int start = text.length();
    text.append(name);
    mentions
        .computeIfAbsent(Story.IDS + name, id -> new ArrayList<>())
        .add(new Entity.Mention(new Span(start, text.length()), name));
    text.append(", ");
    return new Participant(role, Story.IDS + name);
  }

  private Claim claim(
      EventType type, List<Participant> participants, LocalDate day, Evidence evidence) {
    BigDecimal sum = BigDecimal.valueOf(1 + random.nextInt(40)).movePointRight(8);
    List<Amount> amounts =
        random.nextInt(3) == 0
            ? List.of()
            : List.of(
                new Amount(
                    new Money(sum, sum, Currency.getInstance("USD"), random.nextBoolean()),
                    Kind.DEAL,
                    "so much"));
    List<Quantity> quantities =
        random.nextInt(4) != 0
            ? List.of()
            : List.of(new Quantity(sum, null, "unit", "things", false, "so many"));
    return new Claim(
        type,
        any(List.of(Status.values())),
        participants,
        amounts,
        quantities,
        random.nextBoolean() ? PartialDate.of(day.minusDays(random.nextInt(30))) : null,
        random.nextBoolean() ? Origin.OWN : new Origin(any(ORIGINS), Basis.OUTLET),
        0.8,
        "generated/" + type.word(),
        evidence);
  }

  private <T> T any(List<T> things) {
    return things.get(random.nextInt(things.size()));
  }
}
