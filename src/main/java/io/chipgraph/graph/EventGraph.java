package io.chipgraph.graph;

import io.chipgraph.extract.Role;
import io.chipgraph.extract.Status;
import io.chipgraph.graph.event.DerivedEvent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.jspecify.annotations.Nullable;

/// Makes the triples of a derived event: those of the event itself and of what lies below it, and
/// the links of its claims to it.
final class EventGraph {

  private final Figures figures;

  EventGraph(Figures figures) {
    this.figures = figures;
  }

  Set<Triple> of(DerivedEvent event) {
    Set<Triple> triples = new HashSet<>();
    Node iri = Terms.iri(event.id());
    Stanza stanza = new Stanza(triples::add, iri);
    stanza
        .type(Terms.EVENT, Terms.of(event.type()))
        .link(Terms.STATUS, Terms.of(event.status()))
        .date(event.date())
        .day(Terms.FIRST_REPORTED, event.firstReported())
        .day(Terms.LAST_REPORTED, event.lastReported())
        .whole(Terms.INDEPENDENT_ORIGINS, event.independentOrigins())
        .flag(Terms.HAS_CONFLICT, !event.conflicts().isEmpty())
        .number(
            Terms.CONFIDENCE,
            BigDecimal.valueOf(event.confidence()).setScale(3, RoundingMode.HALF_EVEN));
    event
        .roles()
        .forEach((role, ids) ->
            ids.forEach(id -> {
              Node thing = Terms.iri(id);
              stanza.link(Terms.of(role), thing).link(Terms.PARTICIPANT, thing);
            }));
    event.mergedBecause().forEach(reason -> stanza.text(Terms.MERGED_BECAUSE, reason));
    String earlier = event.follows();
    if (earlier != null) {
      stanza.link(Terms.FOLLOWS, Terms.iri(earlier));
    }
    for (String claim : event.claims()) {
      stanza.link(Terms.DERIVED_FROM, Terms.iri(claim));
      stanza.about(Terms.iri(claim)).link(Terms.ABOUT, iri);
    }
    timeline(stanza, event);
    amounts(stanza, event);
    quantities(stanza, event);
    holdings(stanza, event);
    return triples;
  }

  private static void timeline(Stanza stanza, DerivedEvent event) {
    for (DerivedEvent.Step step : event.timeline()) {
      Node node = Ids.below(stanza.subject(), "step", step.reported() + "-" + step.status().word());
      stanza.link(Terms.TIMELINE, node);
      stanza
          .about(node)
          .type(Terms.STEP)
          .link(Terms.STATUS, Terms.of(step.status()))
          .reported(step.reported())
          .date(step.date())
          .link(Terms.DERIVED_FROM, Terms.iri(step.claim()));
    }
  }

  private void amounts(Stanza stanza, DerivedEvent event) {
    List<Node> nodes = new ArrayList<>();
    for (DerivedEvent.Amount amount : event.amounts()) {
      var told = amount.sum().amount();
      Node node =
          Ids.below(
              stanza.subject(),
              "amount",
              Ids.hash(
                  String.join(
                      " ",
                      told.kind().word(),
                      told.money().currency().getCurrencyCode(),
                      plain(told.money().low()),
                      plain(told.money().high()),
                      Boolean.toString(told.money().approximate()),
                      amount.origin())));
      nodes.add(node);
      stanza.link(Terms.AMOUNT, node);
      int year = event.date() == null ? amount.firstReported().getYear() : event.date().year();
      Stanza below = figures.amount(stanza.about(node), told, year);
      source(below, amount.origin(), amount.claims());
      below.reported(amount.firstReported());
    }
    for (DerivedEvent.Conflict conflict : event.conflicts()) {
      Node one = nodes.get(conflict.one());
      Node other = nodes.get(conflict.other());
      stanza.about(one).link(Terms.CONFLICTS_WITH, other);
      stanza.about(other).link(Terms.CONFLICTS_WITH, one);
    }
  }

  private void quantities(Stanza stanza, DerivedEvent event) {
    for (DerivedEvent.Quantity quantity : event.quantities()) {
      var told = quantity.quantity();
      String of = told.of();
      Node node =
          Ids.below(
              stanza.subject(),
              "quantity",
              Ids.hash(
                  String.join(
                      " ",
                      told.unit(),
                      plain(told.low()),
                      plain(told.high()),
                      Boolean.toString(told.approximate()),
                      String.valueOf(of),
                      quantity.origin())));
      stanza.link(Terms.QUANTITY, node);
      boolean ofThing = of != null && of.startsWith(Ids.IDS);
      Stanza below = figures.quantity(stanza.about(node), told, ofThing);
      source(below, quantity.origin(), quantity.claims());
      below.reported(quantity.firstReported());
    }
  }

  private static void source(Stanza stanza, String origin, SortedSet<String> claims) {
    stanza.link(Terms.ORIGIN, Terms.iri(origin));
    claims.forEach(claim -> stanza.link(Terms.DERIVED_FROM, Terms.iri(claim)));
  }

  /// Who owns what since the deal was done.
  private static void holdings(Stanza stanza, DerivedEvent event) {
    if (event.status() != Status.COMPLETED) {
      return;
    }
    for (Tie tie : ownership(event)) {
      Node holding = Ids.below(stanza.subject(), "holding", Ids.hash(tie.key()));
      stanza
          .about(holding)
          .type(Terms.HOLDING)
          .link(Terms.HOLDER, Terms.iri(tie.from()))
          .link(Terms.HELD, Terms.iri(tie.to()))
          .date(event.date())
          .link(Terms.DERIVED_FROM, stanza.subject());
    }
  }

  /// A direct tie between two things; several events may make the same one.
  record Tie(String from, String to) {

    String key() {
      return "tie " + from + " " + to;
    }

    Triple triple() {
      return Triple.create(Terms.iri(from), Terms.TIED_TO, Terms.iri(to));
    }
  }

  /// The ties that an event makes once its deal is announced.
  static List<Tie> ties(DerivedEvent event) {
    return event.status() == Status.COMPLETED || event.status() == Status.ANNOUNCED
        ? ownership(event)
        : List.of();
  }

  private static List<Tie> ownership(DerivedEvent event) {
    return switch (event.type()) {
      case INVESTMENT -> pairs(event, Role.INVESTOR, Role.INVESTEE);
      case ACQUISITION -> pairs(event, Role.BUYER, Role.TARGET);
      case PUBLIC_OFFERING,
          SUPPLY,
          PARTNERSHIP,
          PRODUCT_LAUNCH,
          FACILITY_PROJECT,
          EXECUTIVE_CHANGE,
          REGULATION,
          SUBSIDY,
          LITIGATION,
          FINANCIAL_RESULT ->
          List.of();
    };
  }

  private static List<Tie> pairs(DerivedEvent event, Role from, Role to) {
    List<Tie> pairs = new ArrayList<>();
    for (String owner : event.roles().getOrDefault(from, Collections.emptySortedSet())) {
      for (String owned : event.roles().getOrDefault(to, Collections.emptySortedSet())) {
        pairs.add(new Tie(owner, owned));
      }
    }
    return pairs;
  }

  private static String plain(@Nullable BigDecimal figure) {
    return figure == null ? "-" : figure.stripTrailingZeros().toPlainString();
  }
}
