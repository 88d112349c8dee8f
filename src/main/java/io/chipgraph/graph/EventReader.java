package io.chipgraph.graph;

import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Role;
import io.chipgraph.graph.event.DerivedEvent;
import io.chipgraph.graph.event.DerivedEvent.Amount;
import io.chipgraph.graph.event.DerivedEvent.Conflict;
import io.chipgraph.graph.event.DerivedEvent.Quantity;
import io.chipgraph.graph.event.DerivedEvent.Step;
import io.chipgraph.graph.event.ToldClaim.Sum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/// Reads events back from the events graph, inside the caller's transaction.
final class EventReader {

  private static final Comparator<Said> LATEST_FIRST =
      Comparator.comparing((Said said) -> said.expectText(Terms.LAST_REPORTED))
          .reversed()
          .thenComparing(said -> said.subject().getURI());

  private final DatasetGraph store;
  private final Names names;

  EventReader(DatasetGraph store) {
    this.store = store;
    this.names = new Names(store);
  }

  Optional<EventView> read(Node event) {
    Said said = Said.of(store, Ids.EVENTS, event);
    return said.isEmpty() ? Optional.empty() : Optional.of(view(said));
  }

  List<EventView> read(EventFilter filter) {
    Set<Node> candidates = new HashSet<>();
    String participant = filter.participant();
    Iterator<Quad> found =
        participant != null
            ? store.find(Ids.EVENTS, Node.ANY, Terms.PARTICIPANT, Terms.iri(participant))
            : store.find(Ids.EVENTS, Node.ANY, Terms.TYPE, Terms.EVENT);
    found.forEachRemaining(quad -> candidates.add(quad.getSubject()));
    return candidates.stream()
        .map(event -> Said.of(store, Ids.EVENTS, event))
        .filter(said -> passes(said, filter))
        .sorted(LATEST_FIRST)
        .skip(filter.offset())
        .limit(filter.limit())
        .map(this::view)
        .toList();
  }

  private boolean passes(Said said, EventFilter filter) {
    LocalDate from = filter.from();
    LocalDate to = filter.to();
    BigDecimal least = filter.minUsd();
    return (filter.types().isEmpty() || filter.types().contains(type(said)))
        && (filter.statuses().isEmpty() || filter.statuses().contains(ClaimReader.status(said)))
        && (!filter.conflictsOnly() || said.flag(Terms.HAS_CONFLICT))
        && (from == null || !day(said, Terms.LAST_REPORTED).isBefore(from))
        && (to == null || !day(said, Terms.FIRST_REPORTED).isAfter(to))
        && (least == null || reaches(said, least));
  }

  private boolean reaches(Said event, BigDecimal dollars) {
    for (Node node : event.all(Terms.AMOUNT)) {
      Said amount = Said.of(store, Ids.EVENTS, node);
      BigDecimal high = amount.number(Terms.MAX_USD);
      boolean openAbove = high == null && amount.number(Terms.MIN_USD) != null;
      if (openAbove || high != null && high.compareTo(dollars) >= 0) {
        return true;
      }
    }
    return false;
  }

  private EventView view(Said said) {
    DerivedEvent event = event(said);
    Set<String> things = new HashSet<>();
    event.roles().values().forEach(things::addAll);
    event.amounts().forEach(amount -> things.add(amount.origin()));
    event.quantities().forEach(quantity -> things.add(quantity.origin()));
    return new EventView(event, names.of(things));
  }

  private DerivedEvent event(Said said) {
    List<Said> amounts = below(said, Terms.AMOUNT);
    return new DerivedEvent(
        said.subject().getURI(),
        type(said),
        ClaimReader.status(said),
        roles(said),
        amounts.stream().map(EventReader::amount).toList(),
        below(said, Terms.QUANTITY).stream().map(EventReader::quantity).toList(),
        said.date(),
        day(said, Terms.FIRST_REPORTED),
        day(said, Terms.LAST_REPORTED),
        timeline(said),
        Integer.parseInt(said.expectText(Terms.INDEPENDENT_ORIGINS)),
        conflicts(amounts),
        Double.parseDouble(said.expectText(Terms.CONFIDENCE)),
        new TreeSet<>(said.iris(Terms.DERIVED_FROM)),
        said.all(Terms.MERGED_BECAUSE).stream().map(Node::getLiteralLexicalForm).toList(),
        said.one(Terms.FOLLOWS).map(Node::getURI).orElse(null));
  }

  private static EventType type(Said said) {
    return said.all(Terms.TYPE).stream()
        .filter(type -> !type.equals(Terms.EVENT))
        .map(ClaimReader::typeOf)
        .findFirst()
        .orElseThrow();
  }

  private static Map<Role, SortedSet<String>> roles(Said said) {
    Map<Role, SortedSet<String>> roles = new EnumMap<>(Role.class);
    for (Role role : Role.values()) {
      List<String> things = said.iris(Terms.of(role));
      if (!things.isEmpty()) {
        roles.put(role, new TreeSet<>(things));
      }
    }
    return roles;
  }

  private static Amount amount(Said said) {
    return new Amount(
        new Sum(ClaimReader.amount(said), said.number(Terms.MIN_USD), said.number(Terms.MAX_USD)),
        said.expect(Terms.ORIGIN).getURI(),
        day(said, Terms.REPORTED),
        new TreeSet<>(said.iris(Terms.DERIVED_FROM)));
  }

  private static Quantity quantity(Said said) {
    return new Quantity(
        ClaimReader.quantity(said),
        said.expect(Terms.ORIGIN).getURI(),
        day(said, Terms.REPORTED),
        new TreeSet<>(said.iris(Terms.DERIVED_FROM)));
  }

  private List<Step> timeline(Said said) {
    return below(said, Terms.TIMELINE).stream()
        .map(step ->
            new Step(
                ClaimReader.status(step),
                day(step, Terms.REPORTED),
                step.date(),
                step.expect(Terms.DERIVED_FROM).getURI()))
        .sorted(Comparator.comparing(Step::reported).thenComparing(Step::status))
        .toList();
  }

  private static List<Conflict> conflicts(List<Said> amounts) {
    List<Conflict> conflicts = new ArrayList<>();
    for (int one = 0; one < amounts.size(); one++) {
      List<Node> others = amounts.get(one).all(Terms.CONFLICTS_WITH);
      for (int other = one + 1; other < amounts.size(); other++) {
        if (others.contains(amounts.get(other).subject())) {
          conflicts.add(new Conflict(one, other));
        }
      }
    }
    return conflicts;
  }

  private List<Said> below(Said said, Node property) {
    return said.all(property).stream().map(node -> Said.of(store, Ids.EVENTS, node)).toList();
  }

  private static LocalDate day(Said said, Node property) {
    return LocalDate.parse(said.expectText(property));
  }
}
