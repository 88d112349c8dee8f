package io.chipgraph.graph;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.Entity;
import io.chipgraph.extract.Extraction.Observation;
import io.chipgraph.extract.Extraction.Position;
import io.chipgraph.page.Article;
import io.chipgraph.text.PartialDate;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// Writes what an article claims: claims, observations and positions, each with its evidence.
final class ClaimGraph {

  private final Stanza article;
  private final Reading reading;
  private final OriginNames origins;
  private final Figures figures;
  private final Node activity;
  private final Set<String> things;

  /// How many parts of the same content were named before.
  private final Map<Node, Integer> twins = new HashMap<>();

  ClaimGraph(Stanza article, Reading reading, OriginNames origins, Figures figures) {
    this.article = article;
    this.reading = reading;
    this.origins = origins;
    this.figures = figures;
    this.activity = ArticleGraph.activity(article.subject());
    this.things =
        reading.extraction().entities().stream()
            .map(Entity::id)
            .collect(Collectors.toCollection(HashSet::new));
  }

  void write() {
    reading.extraction().claims().forEach(this::claim);
    reading.extraction().observations().forEach(this::observation);
    reading.extraction().positions().forEach(this::position);
  }

  private void claim(Claim claim) {
    Article told = reading.article();
    Node origin = origins.of(claim.origin(), told, reading.extraction().entities());
    Stanza stanza = part("claim", content(claim));
    stanza
        .type(Terms.CLAIM)
        .link(Terms.EVENT_TYPE, Terms.of(claim.type()))
        .link(Terms.STATUS, Terms.of(claim.status()))
        .date(claim.date())
        .reported(reading.reported())
        .link(Terms.ORIGIN, origin)
        .link(Terms.ORIGIN_BASIS, Terms.of(claim.origin().basis()))
        .number(Terms.CONFIDENCE, BigDecimal.valueOf(claim.confidence()))
        .text(Terms.RULE, claim.rule())
        .link(Terms.EVIDENCE, ArticleGraph.evidence(article, claim.evidence()))
        .link(Terms.DERIVED_FROM, article.subject())
        .link(Terms.GENERATED_BY, activity);
    for (Claim.Participant participant : claim.participants()) {
      Node thing = Terms.iri(participant.entity());
      stanza.link(Terms.of(participant.role()), thing).link(Terms.PARTICIPANT, thing);
    }
    String teller = claim.origin().name();
    if (teller != null && !OriginNames.isOwn(claim.origin())) {
      article.about(origin).type(Terms.NAMED_ORIGIN).text(Terms.NAME, teller);
    }
    int year = year(claim.date());
    for (int i = 0; i < claim.amounts().size(); i++) {
      Node amount = Ids.below(stanza.subject(), "amount", Integer.toString(i + 1));
      stanza.link(Terms.AMOUNT, amount);
      figures.amount(stanza.about(amount), claim.amounts().get(i), year);
    }
    for (int i = 0; i < claim.quantities().size(); i++) {
      Claim.Quantity quantity = claim.quantities().get(i);
      Node node = Ids.below(stanza.subject(), "quantity", Integer.toString(i + 1));
      stanza.link(Terms.QUANTITY, node);
      String of = quantity.of();
      figures.quantity(stanza.about(node), quantity, of != null && things.contains(of));
    }
  }

  private void observation(Observation observation) {
    String content =
        String.join(
            "|",
            observation.metric().word(),
            observation.subject(),
            plain(observation.low()),
            plain(observation.high()),
            observation.unit(),
            String.valueOf(observation.date()),
            observation.evidence().quote());
    Stanza stanza = part("observation", content);
    figures
        .range(
            stanza.type(Terms.OBSERVATION),
            observation.low(),
            observation.high(),
            observation.approximate())
        .link(Terms.METRIC, Terms.of(observation.metric()))
        .link(Terms.SUBJECT, Terms.iri(observation.subject()))
        .text(Terms.UNIT, observation.unit())
        .date(observation.date())
        .reported(reading.reported())
        .link(Terms.EVIDENCE, ArticleGraph.evidence(article, observation.evidence()))
        .link(Terms.DERIVED_FROM, article.subject())
        .link(Terms.GENERATED_BY, activity);
    Figures.currency(observation.unit())
        .ifPresent(currency ->
            figures.dollars(
                stanza, observation.low(), observation.high(), currency, year(observation.date())));
  }

  private void position(Position position) {
    String content =
        String.join(
            "|",
            position.person(),
            position.organization(),
            String.valueOf(position.title()),
            Boolean.toString(position.current()),
            position.evidence().quote());
    part("position", content)
        .type(Terms.POSITION)
        .link(Terms.PERSON, Terms.iri(position.person()))
        .link(Terms.ORGANIZATION, Terms.iri(position.organization()))
        .textIfAny(Terms.TITLE, position.title())
        .flag(Terms.CURRENT, position.current())
        .reported(reading.reported())
        .link(Terms.EVIDENCE, ArticleGraph.evidence(article, position.evidence()))
        .link(Terms.DERIVED_FROM, article.subject())
        .link(Terms.GENERATED_BY, activity);
    article
        .about(Terms.iri(position.person()))
        .link(Terms.TIED_TO, Terms.iri(position.organization()));
  }

  /// What makes a claim this claim: all that it says, not how surely or by which rule it was read.
  private static String content(Claim claim) {
    return String.join(
        "|",
        claim.type().word(),
        claim.status().word(),
        claim.participants().stream()
            .map(participant -> participant.role().word() + "=" + participant.entity())
            .sorted()
            .collect(Collectors.joining(",")),
        claim.amounts().stream()
            .map(amount ->
                amount.kind().word()
                    + plain(amount.money().low())
                    + ".."
                    + plain(amount.money().high())
                    + amount.money().currency())
            .collect(Collectors.joining(",")),
        claim.quantities().stream()
            .map(
                quantity -> plain(quantity.low()) + ".." + plain(quantity.high()) + quantity.unit())
            .collect(Collectors.joining(",")),
        String.valueOf(claim.date()),
        String.valueOf(claim.origin().name()),
        claim.evidence().quote());
  }

  private Stanza part(String kind, String content) {
    Node node = Ids.below(article.subject(), kind, Ids.hash(content));
    int twin = twins.merge(node, 1, Integer::sum);
    return article.about(twin == 1 ? node : Terms.iri(node.getURI() + "-" + twin));
  }

  private int year(@Nullable PartialDate date) {
    return date == null ? reading.reported().getYear() : date.year();
  }

  private static String plain(@Nullable BigDecimal figure) {
    return figure == null ? "" : figure.stripTrailingZeros().toPlainString();
  }
}
