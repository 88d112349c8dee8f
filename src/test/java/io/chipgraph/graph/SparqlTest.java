package io.chipgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.chipgraph.graph.Sparql.Limits;
import io.chipgraph.graph.Sparql.Outcome;
import io.chipgraph.graph.Sparql.Question;
import io.chipgraph.graph.Sparql.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparqlTest {

  private static final String CG = "PREFIX cg: <https://w3id.org/chipgraph/ontology#> ";
  private static final Limits ROOMY = new Limits(Duration.ofSeconds(20), 10_000);

  private static KnowledgeGraph graph;

  @BeforeAll
  static void fill() {
    graph = Worlds.graph();
    graph.replace(Stories.all());
  }

  @AfterAll
  static void close() {
    graph.close();
  }

  @Test
  void plainQueriesSeeTheUnionOfAllGraphs() throws IOException {
    assertTrue(
        ask(
            CG
                + "ASK { ?c a cg:Claim ; cg:about ?e . ?e a cg:Event ; cg:status ?s . ?s cg:rank 5 }"));
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "XML", "CSV", "TSV", "TEXT"})
  void sortedNothingIsAnEmptyAnswer(Format format) throws IOException {
    String sparql =
        """
        SELECT ?s ?label {
          ?s <urn:no-such-property> ?o ; <urn:no-such-property> ?p .
          OPTIONAL { ?s <urn:a> ?a } OPTIONAL { ?s <urn:b> ?b }
          ?o <urn:c>/<urn:d> ?label . ?p <urn:c>/<urn:d> ?label
        } ORDER BY ?s
        """;
    Question question = (Question) sparql(ROOMY).parse(sparql);
    assertFalse(body(question, format).contains("urn:"));
  }

  @Test
  void theGraphsOwnBookkeepingIsHidden() throws IOException {
    assertFalse(ask("ASK { ?s <https://w3id.org/chipgraph/ledger#touched> ?o }"));
    assertFalse(ask("ASK { GRAPH ?g { ?s <https://w3id.org/chipgraph/ledger#touched> ?o } }"));
  }

  @Test
  void fromTakesOneGraph() throws IOException {
    assertTrue(ask(CG + "ASK FROM <https://w3id.org/chipgraph/graph/events> { ?e a cg:Event }"));
    assertFalse(ask(CG + "ASK FROM <https://w3id.org/chipgraph/graph/events> { ?c a cg:Claim }"));
    Question question =
        (Question)
            sparql(ROOMY)
                .parse(
                    CG + "ASK { ?c a cg:Claim }",
                    List.of("https://w3id.org/chipgraph/graph/events"),
                    List.of());
    assertTrue(body(question, Format.XML).contains("<boolean>false</boolean>"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "SELECT * { ?s ?p }                                     | 1 | 18 | Encountered",
        "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } } | 0 | 0 | SERVICE is not allowed",
        "SELECT * { ?s ?p ?o FILTER EXISTS { SERVICE <http://e.org/> { ?s ?p ?o } } } | 0 | 0 | SERVICE",
        "SELECT (<java:java.lang.System>(1) AS ?x) {}           | 0 | 0 | <java:java.lang.System>",
        "SELECT (SUM(<java:a.B>(?o)) AS ?x) { ?s ?p ?o }        | 0 | 0 | <java:a.B>",
        "SELECT * { ?s ?p ?o } ORDER BY <java:a.B>(?o)          | 0 | 0 | <java:a.B>",
        "SELECT * { ?s ?p ?o } GROUP BY ?s                      | 0 | 0 | SELECT * not legal",
        "SELECT ?s { ?s ?p ?o } GROUP BY ?s HAVING (<java:a.B>(?s)) | 0 | 0 | <java:a.B>",
        "SELECT * { ?s <java:a.B> ?o }                          | 0 | 0 | <java:a.B>",
        "SELECT * { { SELECT * { BIND(<java:a.B>() AS ?x) } } } | 0 | 0 | <java:a.B>",
        "SELECT * { BIND(<http://www.w3.org/2005/xpath-functions#apply>(<java:a.B>) AS ?x) } | 0 | 0 | apply",
        "SELECT * { BIND(<http://jena.apache.org/ARQ/function#eval>(1) AS ?x) } | 0 | 0 | eval",
        "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }        | 0 | 0 | FROM <file:///etc/passwd>",
        "LOAD <file:///etc/passwd>                              | 0 | 0 | update",
        "DELETE WHERE { ?s ?p ?o }                              | 0 | 0 | update",
        "JSON { 'a': ?s } WHERE { ?s ?p ?o }                    | 1 | 5 | at line"
      })
  void refusesBeforeRunning(String query, int line, int column, String why) {
    Refusal refusal = assertInstanceOf(Refusal.class, sparql(ROOMY).parse(query));
    assertTrue(refusal.why().contains(why), refusal.why());
    if (line > 0) {
      assertEquals(line, refusal.line());
      assertEquals(column, refusal.column());
    }
  }

  @Test
  void theRegistriesLoadNoClassEither() {
    assertNull(SparqlGuard.functions().getFunctionFactory("java:java.lang.System"));
    assertFalse(SparqlGuard.propertyFunctions().manages("java:java.lang.System"));
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void writesEveryFormat(Format format) throws IOException {
    String query =
        format.shape() == Format.Shape.TABLE
            ? CG + "SELECT ?e ?s { ?e a cg:Event ; cg:status ?s } LIMIT 3"
            : CG + "CONSTRUCT { ?e cg:status ?s } WHERE { ?e a cg:Event ; cg:status ?s } LIMIT 3";
    String body = body(question(query), format);
    assertTrue(body.contains("status-"), body);
  }

  @Test
  void saysInsideTheAnswerThatItWasCut() throws IOException {
    Sparql narrow = sparql(new Limits(Duration.ofSeconds(20), 5));
    String query = "SELECT * { ?s ?p ?o }";
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertEquals(
        new Outcome.Done(5, true), narrow.answer((Question) narrow.parse(query), Format.JSON, out));
    JsonNode json = new ObjectMapper().readTree(out.toByteArray());
    assertEquals(5, json.path("results").path("bindings").size());
    assertEquals(5, json.path("cut").path("rows").asInt());

    for (Format format : List.of(Format.TEXT, Format.XML)) {
      out.reset();
      narrow.answer((Question) narrow.parse(query), format, out);
      assertTrue(out.toString(StandardCharsets.UTF_8).contains("cut at 5 rows"), format.name());
    }
    out.reset();
    Outcome all = narrow.answer((Question) narrow.parse(query + " LIMIT 5"), Format.JSON, out);
    assertEquals(new Outcome.Done(5, false), all);
    assertFalse(out.toString(StandardCharsets.UTF_8).contains("cut"));

    out.reset();
    Outcome triples =
        narrow.answer((Question) narrow.parse("CONSTRUCT WHERE { ?s ?p ?o }"), Format.TURTLE, out);
    assertEquals(new Outcome.Done(5, true), triples);
    assertTrue(out.toString(StandardCharsets.UTF_8).startsWith("# cut at 5 triples"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }",
        "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i } ORDER BY ?a"
      })
  void whatIsTooSlowWritesNothing(String query) throws IOException {
    Sparql hasty = sparql(new Limits(Duration.ofMillis(300), 10));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertInstanceOf(
        Outcome.TooSlow.class, hasty.answer((Question) hasty.parse(query), Format.JSON, out));
    assertEquals(0, out.size());
  }

  @Test
  void anAnswerThatBecomesTooSlowIsBrokenOff() {
    Sparql hasty = sparql(new Limits(Duration.ofMillis(300), Long.MAX_VALUE - 1));
    Question question = (Question) hasty.parse("SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    assertThrows(
        IOException.class,
        () -> hasty.answer(question, Format.CSV, OutputStream.nullOutputStream()));
  }

  @Test
  void aReaderThatGoesAwayIsAnIoException() {
    OutputStream gone =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException("gone");
          }
        };
    Question question = question("SELECT * { ?s ?p ?o }");
    IOException thrown =
        assertThrows(IOException.class, () -> sparql(ROOMY).answer(question, Format.CSV, gone));
    assertEquals("gone", thrown.getMessage());
  }

  @Test
  void aCancelledQuestionEnds() throws IOException {
    Question question = question("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }");
    question.cancel();
    assertInstanceOf(
        Outcome.TooSlow.class,
        sparql(ROOMY).answer(question, Format.JSON, OutputStream.nullOutputStream()));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "''                                                   | TABLE | JSON",
        "*/*                                                  | GRAPH | TURTLE",
        "text/csv                                             | TABLE | CSV",
        "text/html, application/xhtml+xml, */*;q=0.1          | TABLE | JSON",
        "application/sparql-results+xml;q=0.8, text/csv;q=0.9 | TABLE | CSV",
        "text/*                                               | TABLE | XML",
        "application/ld+json, text/turtle;q=0.5               | GRAPH | JSONLD",
        "text/turtle                                          | TABLE | none",
        "image/png                                            | GRAPH | none",
        "text/csv;q=0, */*                                    | TABLE | JSON"
      })
  void negotiates(String accept, Format.Shape shape, Format format) {
    assertEquals(Optional.ofNullable(format), Format.negotiate(accept, shape));
  }

  private static Sparql sparql(Limits limits) {
    return new Sparql(graph, limits);
  }

  private static Question question(String query) {
    return assertInstanceOf(Question.class, sparql(ROOMY).parse(query));
  }

  private static boolean ask(String query) throws IOException {
    String json = body(question(query), Format.JSON);
    return new ObjectMapper().readTree(json).path("boolean").asBoolean();
  }

  private static String body(Question question, Format format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertInstanceOf(Outcome.Done.class, sparql(ROOMY).answer(question, format, out));
    return out.toString(StandardCharsets.UTF_8);
  }
}
