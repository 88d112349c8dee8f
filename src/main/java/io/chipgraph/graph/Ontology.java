package io.chipgraph.graph;

import io.chipgraph.crawl.Snapshot;
import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Role;
import io.chipgraph.graph.event.EventRules;
import io.chipgraph.graph.event.EventRules.Rule;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.parser.ShaclParseException;
import org.jspecify.annotations.Nullable;

/// What the graph is told about the world in general: its terms, its shapes, the rules by which
/// claims become events, and rates of exchange.
public final class Ontology {

  private final Graph terms;
  private final Shapes shapes;
  private final Rates rates;
  private final EventRules eventRules;
  private final String fingerprint;

  private Ontology(Graph terms, Shapes shapes, Rates rates, String fingerprint) {
    this.terms = terms;
    this.shapes = shapes;
    this.rates = rates;
    this.eventRules = eventRules(terms);
    this.fingerprint = fingerprint;
  }

  /// Reads `chipgraph.ttl` and `shapes.ttl` of a folder, and a table of rates; a broken file is an
  /// IOException that names file, line and reason.
  public static Ontology read(Path folder, Path rates) throws IOException {
    Path terms = folder.resolve("chipgraph.ttl");
    Path shapes = folder.resolve("shapes.ttl");
    String fingerprint = Snapshot.sha256(Files.readString(terms) + Files.readString(rates));
    try {
      return new Ontology(
          parse(terms), Shapes.parse(parse(shapes)), Rates.read(rates), fingerprint);
    } catch (ShaclParseException e) {
      throw new IOException(shapes + ": " + e.getMessage(), e);
    } catch (IllegalArgumentException e) {
      throw new IOException(terms + ": " + e.getMessage(), e);
    }
  }

  Graph terms() {
    return terms;
  }

  Shapes shapes() {
    return shapes;
  }

  Rates rates() {
    return rates;
  }

  EventRules eventRules() {
    return eventRules;
  }

  /// Changes when anything changes that the stored graphs depend on.
  String fingerprint() {
    return fingerprint;
  }

  private static Graph parse(Path file) throws IOException {
    try {
      return RDFParser.create()
          .source(new StringReader(Files.readString(file)))
          .lang(Lang.TURTLE)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .toGraph();
    } catch (RiotException e) {
      throw new IOException(file + ": " + e.getMessage(), e);
    }
  }

  private static EventRules eventRules(Graph terms) {
    Map<EventType, Rule> rules = new EnumMap<>(EventType.class);
    for (EventType type : EventType.values()) {
      Node node = Terms.of(type);
      List<Role> anchors = roles(terms, node, "anchorRole");
      List<Role> counters = roles(terms, node, "counterRole");
      Node window = object(terms, node, "window");
      if (anchors.isEmpty() || window == null) {
        throw new IllegalArgumentException("cg:" + type.word() + " lacks anchorRole or window");
      }
      rules.put(
          type,
          new Rule(
              anchors.getFirst(),
              counters.isEmpty() ? null : counters.getFirst(),
              Set.copyOf(roles(terms, node, "detailRole")),
              Math.toIntExact(Duration.parse(window.getLiteralLexicalForm()).toDays()),
              object(terms, node, "perPeriod") != null,
              kin(terms, node)));
    }
    return new EventRules(rules);
  }

  private static Set<EventType> kin(Graph terms, Node type) {
    Set<EventType> kin = EnumSet.noneOf(EventType.class);
    for (EventType other : EventType.values()) {
      if (terms.contains(type, Terms.cg("kin"), Terms.of(other))) {
        kin.add(other);
      }
    }
    return kin;
  }

  private static List<Role> roles(Graph terms, Node type, String property) {
    return terms
        .find(type, Terms.cg(property), Node.ANY)
        .mapWith(triple -> Role.valueOf(Terms.name(triple.getObject()).toUpperCase(Locale.ROOT)))
        .toList();
  }

  private static @Nullable Node object(Graph terms, Node subject, String property) {
    var found = terms.find(subject, Terms.cg(property), Node.ANY);
    try {
      return found.hasNext() ? found.next().getObject() : null;
    } finally {
      found.close();
    }
  }
}
