package io.chipgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chipgraph.graph.Sparql.Limits;
import io.chipgraph.graph.Sparql.Outcome;
import io.chipgraph.graph.Sparql.Question;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The questions that chipgraph is for, asked of a handful of stories.
class StandardQueriesTest {

  private static final Path FOLDER = Path.of("data/queries");

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

  static List<Path> queries() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".rq")).sorted().toList();
    }
  }

  @Test
  void thereAreTheTenQuestions() throws IOException {
    assertTrue(queries().size() >= 10);
  }

  @ParameterizedTest
  @MethodSource("queries")
  void everyQueryIsExplainedAndRuns(Path file) throws IOException {
    String text = Files.readString(file);
    for (String head : List.of("# title-en: ", "# title-zh: ", "# text-en: ")) {
      assertTrue(text.lines().anyMatch(line -> line.startsWith(head)), head);
    }
    assertTrue(rows(file.getFileName().toString()).size() > 1, "no rows");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "01-conflicting-amounts | financial-times | about what the Financial Times says",
        "01-conflicting-amounts | 150000000000 | and Reuters",
        "02-open-deals-as-of | g42 | talks of that week",
        "03-overdue-promises | rain-ai | the letter of intent of 2019",
        "04-single-origin | ,10000000000,3 | one Bloomberg report in three outlets",
        "05-first-press | ,3 | Moore Threads, three days earlier in Chinese",
        "06-leads-customer-owns-supplier | sam-altman,CEO | and his firm's supplier",
        "07-reaches-ai-lab | sam-altman | by his post",
        "08-orders-before-rule | bytedance | and its A800",
        "09-accelerators-per-buyer | meta,https://w3id.org/chipgraph/id/nvidia-h100,340000,350000,1 | once",
        "10-record-of-origins | bloomberg,3,1,1 | Ampere completed, Arm cancelled, OpenAI open"
      })
  void answers(String query, String expected, String because) throws IOException {
    List<String> rows = rows(query + ".rq");
    assertTrue(rows.stream().anyMatch(row -> row.contains(expected)), because + ": " + rows);
  }

  @Test
  void deniedOrdersBuyNothing() throws IOException {
    List<String> rows = rows("09-accelerators-per-buyer.rq");
    assertTrue(rows.stream().noneMatch(row -> row.contains("cambricon")), rows.toString());
  }

  @Test
  void conflictsAreGivenOnce() throws IOException {
    assertEquals(2, rows("01-conflicting-amounts.rq").size());
  }

  /// The lines of the answer as CSV, the head among them.
  private static List<String> rows(String file) throws IOException {
    Sparql sparql = new Sparql(graph, new Limits(Duration.ofSeconds(20), 1000));
    Question question =
        assertInstanceOf(Question.class, sparql.parse(Files.readString(FOLDER.resolve(file))));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertInstanceOf(Outcome.Done.class, sparql.answer(question, Format.CSV, out));
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
