package io.chipgraph.graph;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.Claim.Amount;
import io.chipgraph.extract.Claim.Basis;
import io.chipgraph.extract.Claim.Kind;
import io.chipgraph.extract.Claim.Participant;
import io.chipgraph.extract.Claim.Quantity;
import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Evidence;
import io.chipgraph.extract.Money;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.Status;
import io.chipgraph.graph.event.ToldClaim;
import io.chipgraph.text.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/// Reads claims back from their articles' graphs, as extracted or as the derivation wants them.
final class ClaimReader {

  /// Amounts and quantities in the order in which the article has them: 2 before 10.
  private static final Comparator<Node> BY_NUMBER =
      Comparator.comparingInt((Node node) -> node.getURI().length()).thenComparing(Node::getURI);

  private final DatasetGraph store;

  ClaimReader(DatasetGraph store) {
    this.store = store;
  }

  ToldClaim told(Node claim) {
    Node graph = Ids.graphOfPart(claim);
    Said said = Said.of(store, graph, claim);
    Node article = said.expect(Terms.DERIVED_FROM);
    Said source = Said.of(store, graph, article);
    Map<Role, SortedSet<String>> roles = new EnumMap<>(Role.class);
    for (Participant participant : participants(said)) {
      roles.computeIfAbsent(participant.role(), r -> new TreeSet<>()).add(participant.entity());
    }
    Basis basis = basis(said);
    Node origin = said.expect(Terms.ORIGIN);
    boolean own = basis == Basis.ARTICLE || origin.equals(source.expect(Terms.PUBLISHER));
    Set<String> cites = new HashSet<>(source.iris(Terms.CITATION));
    return new ToldClaim(
        claim.getURI(),
        article.getURI(),
        type(said),
        status(said),
        roles,
        sums(graph, said),
        quantities(graph, said).stream().map(ToldClaim.Count::new).toList(),
        said.date(),
        LocalDate.parse(said.expectText(Terms.REPORTED)),
        new ToldClaim.Teller(
            origin.getURI(), basis, own, cites, source.expectText(Terms.CONTENT_HASH)),
        Double.parseDouble(said.expectText(Terms.CONFIDENCE)));
  }

  /// The claim as it was extracted; participants of one role ascend by IRI.
  Claim claim(Node iri) {
    Node graph = Ids.graphOfPart(iri);
    Said said = Said.of(store, graph, iri);
    Basis basis = basis(said);
    Node origin = said.expect(Terms.ORIGIN);
    String name =
        basis == Basis.ARTICLE || basis == Basis.ANONYMOUS
            ? null
            : Said.of(store, graph, origin).text(Terms.NAME);
    return new Claim(
        type(said),
        status(said),
        participants(said),
        amounts(graph, said),
        quantities(graph, said),
        said.date(),
        new Claim.Origin(name, basis),
        Double.parseDouble(said.expectText(Terms.CONFIDENCE)),
        said.expectText(Terms.RULE),
        evidence(graph, said));
  }

  private List<Participant> participants(Said said) {
    EventType type = type(said);
    return Arrays.stream(Role.values())
        .filter(type::has)
        .flatMap(role -> said.iris(Terms.of(role)).stream().map(id -> new Participant(role, id)))
        .toList();
  }

  private List<ToldClaim.Sum> sums(Node graph, Said said) {
    List<ToldClaim.Sum> sums = new ArrayList<>();
    for (Node node : said.all(Terms.AMOUNT).stream().sorted(BY_NUMBER).toList()) {
      Said amount = Said.of(store, graph, node);
      sums.add(
          new ToldClaim.Sum(
              amount(amount), amount.number(Terms.MIN_USD), amount.number(Terms.MAX_USD)));
    }
    return sums;
  }

  private List<Amount> amounts(Node graph, Said said) {
    return said.all(Terms.AMOUNT).stream()
        .sorted(BY_NUMBER)
        .map(node -> amount(Said.of(store, graph, node)))
        .toList();
  }

  static Amount amount(Said said) {
    return new Amount(
        new Money(
            said.number(Terms.MIN_VALUE),
            said.number(Terms.MAX_VALUE),
            Currency.getInstance(said.expectText(Terms.CURRENCY)),
            said.flag(Terms.APPROXIMATE)),
        Kind.valueOf(word(said.expect(Terms.AMOUNT_KIND))),
        Objects.requireNonNullElse(said.text(Terms.WORDS), ""));
  }

  private List<Quantity> quantities(Node graph, Said said) {
    return said.all(Terms.QUANTITY).stream()
        .sorted(BY_NUMBER)
        .map(node -> quantity(Said.of(store, graph, node)))
        .toList();
  }

  static Quantity quantity(Said said) {
    return new Quantity(
        said.number(Terms.MIN_VALUE),
        said.number(Terms.MAX_VALUE),
        said.expectText(Terms.UNIT),
        said.one(Terms.OF).map(Node::getURI).orElseGet(() -> said.text(Terms.OF_TEXT)),
        said.flag(Terms.APPROXIMATE),
        Objects.requireNonNullElse(said.text(Terms.WORDS), ""));
  }

  private Evidence evidence(Node graph, Said said) {
    Node selector = Said.of(store, graph, said.expect(Terms.EVIDENCE)).expect(Terms.HAS_SELECTOR);
    Said words = Said.of(store, graph, selector);
    return new Evidence(span(words), words.expectText(Terms.EXACT));
  }

  /// The words that name a thing, and where.
  Evidence mention(Node graph, Said mention) {
    Said place = Said.of(store, graph, mention.expect(Terms.HAS_SELECTOR));
    return new Evidence(span(place), mention.expectText(Terms.SURFACE));
  }

  private static Span span(Said selector) {
    return new Span(
        Integer.parseInt(selector.expectText(Terms.START)),
        Integer.parseInt(selector.expectText(Terms.END)));
  }

  private static EventType type(Said said) {
    return typeOf(said.expect(Terms.EVENT_TYPE));
  }

  /// The type that a class of the ontology stands for.
  static EventType typeOf(Node node) {
    for (EventType type : EventType.values()) {
      if (Terms.of(type).equals(node)) {
        return type;
      }
    }
    throw new IllegalStateException("no event type: " + node);
  }

  static Status status(Said said) {
    return Status.valueOf(word(said.expect(Terms.STATUS)));
  }

  private static Basis basis(Said said) {
    return Basis.valueOf(word(said.expect(Terms.ORIGIN_BASIS)));
  }

  private static String word(Node concept) {
    return Terms.word(concept).toUpperCase(Locale.ROOT);
  }
}
