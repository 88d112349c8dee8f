package io.chipgraph.api;

import static io.chipgraph.api.Caller.encoded;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.chipgraph.api.Caller.Answer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The HTTP interface over the sample pages.
@QuarkusTest
@QuarkusTestResource(ServedSamples.class)
class ServerIT {

  private static final String SELECT =
      """
      PREFIX cg: <https://w3id.org/chipgraph/ontology#>
      SELECT ?claim ?status { ?claim a cg:Claim ; cg:status ?status } LIMIT 5
      """;
  private static final String CONSTRUCT = "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 5";

  @TestHTTPResource @Nullable URI base;

  private Caller caller() {
    return new Caller(Objects.requireNonNull(base));
  }

  @ParameterizedTest
  @CsvSource({
    "application/sparql-results+json, application/sparql-results+json",
    "application/sparql-results+xml, application/sparql-results+xml",
    "text/csv, text/csv",
    "text/tab-separated-values, text/tab-separated-values",
    "*/*, application/sparql-results+json",
    "'text/html;q=0.9, text/csv;q=0.5', text/csv"
  })
  void answersTablesAsAsked(String accept, String type) {
    Answer answer = caller().get("/sparql?query=" + encoded(SELECT), accept);
    assertEquals(200, answer.status(), answer.body());
    assertEquals(type, answer.type());
    assertTrue(answer.body().contains("claim"), answer.body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/turtle", "application/ld+json", "application/n-triples"})
  void answersGraphsAsAsked(String accept) {
    Answer answer = caller().get("/sparql?query=" + encoded(CONSTRUCT), accept);
    assertEquals(200, answer.status(), answer.body());
    assertEquals(accept, answer.type());
  }

  @Test
  void takesQueriesAsFormAndAsBody() {
    Answer form =
        caller()
            .post(
                "/sparql",
                "application/x-www-form-urlencoded",
                "query=" + encoded(SELECT),
                "text/csv");
    Answer body = caller().post("/sparql", "application/sparql-query", SELECT, "text/csv");
    assertTrue(form.body().startsWith("claim,status"), form.body());
    assertEquals(form.body(), body.body());
  }

  @Test
  void saysWhereAQueryIsWrong() {
    Answer answer = caller().get("/sparql?query=" + encoded("SELECT *\nWHERE { ?s ?p }"));
    assertEquals(400, answer.status());
    assertEquals("application/problem+json", answer.type());
    assertEquals("query", answer.json().path("parameter").asText());
    assertEquals(2, answer.json().path("line").asInt());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "INSERT DATA { <a:a> <a:b> <a:c> }",
        "SELECT * { SERVICE <http://127.0.0.1/sparql> { ?s ?p ?o } }",
        "SELECT * { BIND(<java:java.lang.System>() AS ?x) }",
        ""
      })
  void refusesWhatCouldHarm(String query) {
    Answer answer = caller().get("/sparql?query=" + encoded(query));
    assertEquals(400, answer.status(), answer.body());
    assertEquals("application/problem+json", answer.type());
  }

  @Test
  void refusesFormatsItCannotWrite() {
    Answer answer = caller().get("/sparql?query=" + encoded(SELECT), "image/png");
    assertEquals(406, answer.status());
    assertEquals("application/problem+json", answer.type());
  }

  @ParameterizedTest
  @ValueSource(strings = {"晶圆厂", "晶圓廠"})
  void searchFindsEitherScript(String word) {
    JsonNode found = caller().get("/api/search?q=" + encoded(word)).json();
    Set<String> languages = new HashSet<>();
    found.path("hits").forEach(hit -> languages.add(hit.path("language").asText()));
    assertTrue(languages.containsAll(Set.of("zh-Hans", "zh-Hant")), found.toString());
    assertTrue(found.toString().contains("<em>"), found.toString());
  }

  @Test
  void searchSaysWhereAQueryIsWrong() {
    Answer answer = caller().get("/api/search?q=" + encoded("nvidia (arm"));
    assertEquals(400, answer.status());
    assertEquals("q", answer.json().path("parameter").asText());
  }

  @Test
  void eventsAreListedAndFiltered() {
    JsonNode events = caller().get("/api/events?type=Acquisition").json().path("events");
    assertTrue(events.size() > 1, events.toString());
    events.forEach(event -> assertEquals("Acquisition", event.path("type").asText()));
    Answer wrong = caller().get("/api/events?type=Wedding");
    assertEquals(400, wrong.status());
    assertEquals("type", wrong.json().path("parameter").asText());
  }

  @Test
  void everyIriOfOursAnswers() {
    assertTrue(caller().get("/id/openai", "text/turtle").body().contains("OpenAI"));
    assertEquals(200, caller().get("/id/openai", "application/ld+json").status());
    Answer page = caller().get("/id/openai", "text/html");
    assertEquals("text/html", page.type());
    assertTrue(page.body().contains("OpenAI"));
    assertEquals(404, caller().get("/id/no-such-thing", "text/turtle").status());
    assertEquals(404, caller().get("/id/no-such-thing", "text/html").status());
  }

  @Test
  void theStartPageShowsEventsWithTheirEvidence() {
    Answer page = caller().get("/", "text/html");
    assertEquals(200, page.status());
    assertTrue(page.body().contains("<blockquote>"));
    assertFalse(page.body().contains("NOT_FOUND"));
    assertTrue(caller().get("/?q=" + encoded("英伟达"), "text/html").body().contains("<em>"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/q/health", "/q/metrics", "/q/openapi", "/ui/chipgraph.css"})
  void operatorsFindWhatTheyExpect(String path) {
    assertEquals(200, caller().get(path).status());
  }
}
