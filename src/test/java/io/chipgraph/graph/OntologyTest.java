package io.chipgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Extraction;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.system.Txn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OntologyTest {

  private static final Node COMMENT = Terms.iri("http://www.w3.org/2000/01/rdf-schema#comment");
  private static final Node SUB_PROPERTY =
      Terms.iri("http://www.w3.org/2000/01/rdf-schema#subPropertyOf");
  private static final Node SUB_CLASS =
      Terms.iri("http://www.w3.org/2000/01/rdf-schema#subClassOf");

  private final Graph terms = Worlds.ONTOLOGY.terms();

  @Test
  void everyTermIsExplainedInEnglishAndChinese() {
    Set<String> missing = new TreeSet<>();
    for (Node term : ours()) {
      for (Node property : new Node[] {Terms.LABEL, COMMENT}) {
        Set<String> languages =
            terms
                .find(term, property, Node.ANY)
                .mapWith(triple -> triple.getObject().getLiteralLanguage())
                .toSet();
        if (!languages.equals(Set.of("en", "zh-Hans"))) {
          missing.add(term + " " + property + " " + languages);
        }
      }
    }
    assertEquals(Set.of(), missing);
    assertTrue(ours().size() > 150, () -> ours().size() + " terms");
  }

  @Test
  void theOntologyHasNoBlankNodes() {
    assertFalse(terms.stream().anyMatch(t -> t.getSubject().isBlank() || t.getObject().isBlank()));
  }

  @Test
  void javaAndTheOntologyHaveTheSameWords() {
    for (EventType type : EventType.values()) {
      assertTrue(terms.contains(Terms.of(type), SUB_CLASS, Terms.EVENT), type.word());
    }
    Set<String> roles =
        terms
            .find(Node.ANY, SUB_PROPERTY, Terms.PARTICIPANT)
            .mapWith(triple -> Terms.name(triple.getSubject()))
            .toSet();
    assertEquals(words(Role.values(), Role::word), roles);
    assertEquals(words(Status.values(), Status::word), scheme("Statuses"));
    assertEquals(words(Claim.Kind.values(), Claim.Kind::word), scheme("AmountKinds"));
    assertEquals(words(Claim.Basis.values(), Claim.Basis::word), scheme("OriginBases"));
    assertEquals(words(Extraction.Metric.values(), Extraction.Metric::word), scheme("Metrics"));
  }

  @Test
  void allThatIsWrittenIsDeclared() {
    try (KnowledgeGraph graph = Worlds.graph()) {
      graph.replace(Stories.all());
      Set<Node> used =
          Txn.calculateRead(
              graph.store(),
              () ->
                  quads(graph.store(), Node.ANY)
                      .flatMap(triple -> Stream.of(triple.getPredicate(), triple.getObject()))
                      .filter(node -> node.isURI() && node.getURI().startsWith(Terms.CG))
                      .collect(Collectors.toSet()));
      used.removeAll(ours());
      assertEquals(Set.of(), used);
    }
  }

  @Test
  void derivedEventsAndKnownThingsFitTheShapes() {
    Gate gate = new Gate(Worlds.ONTOLOGY.shapes());
    try (KnowledgeGraph graph = Worlds.graph()) {
      graph.replace(Stories.all());
      for (Node name : new Node[] {Ids.EVENTS, Ids.ENTITIES}) {
        Graph copy = GraphFactory.createDefaultGraph();
        Txn.executeRead(graph.store(), () -> quads(graph.store(), name).forEach(copy::add));
        assertTrue(copy.size() > 20);
        assertEquals(Optional.empty(), gate.refuses(copy));
      }
    }
  }

  @Test
  void theShippedRegisterFitsTheShapes() throws IOException {
    Graph entities = GraphFactory.createDefaultGraph();
    new RegisterGraph(RegisterFile.read(Path.of("data/names.ttl"))).write(entities::add);
    assertEquals(Optional.empty(), new Gate(Worlds.ONTOLOGY.shapes()).refuses(entities));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cg:x a cg:Company .",
        "cg:x a cg:Company ; skos:prefLabel \"甲\"@zh-Hans .",
        "cg:x a cg:Company ; skos:prefLabel \"X\"@en, \"Ix\"@en .",
        "cg:x a cg:Company ; skos:prefLabel \"X\"@en ; skos:altLabel \"X\"@de .",
        "cg:x a cg:Company ; skos:prefLabel \"X\"@en ; cg:sector cg:sector-butcher .",
        "cg:x a cg:Company ; skos:prefLabel \"X\"@en ; cg:country \"USA\" ."
      })
  void theShapesRefuseABadStanza(String stanza, @TempDir Path folder) throws IOException {
    assertEquals(Optional.empty(), new Gate(Worlds.ONTOLOGY.shapes()).refuses(terms));
    Path file = folder.resolve("chipgraph.ttl");
    Files.writeString(
        file, Files.readString(Path.of("ontology/chipgraph.ttl")) + "\n" + stanza + "\n");
    Files.copy(Path.of("ontology/shapes.ttl"), folder.resolve("shapes.ttl"));
    Ontology other = Ontology.read(folder, Path.of("data/rates.csv"));
    assertTrue(new Gate(other.shapes()).refuses(other.terms()).isPresent());
  }

  @Test
  void aBrokenFileIsNamed(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("chipgraph.ttl"), "cg:x a .");
    Files.writeString(folder.resolve("shapes.ttl"), "");
    IOException broken =
        assertThrows(IOException.class, () -> Ontology.read(folder, Path.of("data/rates.csv")));
    assertTrue(String.valueOf(broken.getMessage()).contains("chipgraph.ttl"), broken.getMessage());
  }

  private Set<Node> ours() {
    return terms.stream()
        .map(Triple::getSubject)
        .filter(subject -> subject.getURI().startsWith(Terms.CG))
        .collect(Collectors.toSet());
  }

  private Set<String> scheme(String name) {
    return terms
        .find(Node.ANY, Terms.skos("inScheme"), Terms.cg(name))
        .mapWith(triple -> Terms.word(triple.getSubject()))
        .toSet();
  }

  private static <T> Set<String> words(T[] values, Function<T, String> word) {
    return Arrays.stream(values).map(word).collect(Collectors.toSet());
  }

  private static Stream<Triple> quads(DatasetGraph store, Node graph) {
    return store.stream(graph, Node.ANY, Node.ANY, Node.ANY).map(quad -> quad.asTriple());
  }
}
