package io.chipgraph.graph;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chipgraph.extract.name.Register;
import io.chipgraph.graph.KnowledgeGraph.Change;
import io.chipgraph.graph.Sparql.Limits;
import io.chipgraph.graph.Sparql.Question;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The graph on disk: closed and opened again, compacted, held by another process, killed.
class KnowledgeGraphIT {

  private static final int GROUP = 5;

  @TempDir Path folder;

  @Test
  void whatWasClosedOpensAgain() throws IOException {
    List<Reading> readings = Stories.all();
    String before;
    long sequence;
    try (KnowledgeGraph graph = open()) {
      graph.replace(readings);
      before = dump(graph);
      sequence = graph.sequence();
    }
    try (KnowledgeGraph graph = open()) {
      assertEquals(before, dump(graph));
      assertEquals(sequence, graph.sequence());
      assertEquals(Change.Kind.UNCHANGED, graph.replace(readings).getFirst().kind());
    }
  }

  @Test
  void compactionChangesNothingButTheSpace() throws IOException {
    try (KnowledgeGraph graph = open()) {
      graph.replace(Stories.all());
      String before = dump(graph);
      graph.compact();
      assertEquals(before, dump(graph));
      String rows = ask(graph, "SELECT (COUNT(*) AS ?n) { ?e a <%sEvent> }".formatted(Terms.CG));
      assertNotEquals("n\r\n0\r\n", rows);
      graph.replace(new GeneratedReadings(1).list(3));
      assertTrue(graph.counts().articles() > 3);
    }
  }

  @Test
  void aNewRegisterReplacesTheOld() throws IOException {
    open().close();
    try (KnowledgeGraph graph = KnowledgeGraph.open(folder, Worlds.ONTOLOGY, Register.EMPTY)) {
      assertEquals(0, graph.counts().entities());
    }
    try (KnowledgeGraph graph = open()) {
      assertEquals(Worlds.REGISTER.entries().size(), graph.counts().entities());
    }
  }

  @Test
  void aKilledWriterLosesNoCommitAndLeavesNoHalf() throws IOException, InterruptedException {
    Process writer =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                folder.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    int committed = 0;
    try (BufferedReader lines =
        new BufferedReader(new InputStreamReader(writer.getInputStream(), UTF_8))) {
      while (committed < 3 && lines.readLine() != null) {
        committed++;
      }
      assertEquals(3, committed);
      IOException held = assertThrows(IOException.class, this::open);
      assertTrue(String.valueOf(held.getMessage()).contains("" + writer.pid()), held.getMessage());
    } finally {
      writer.destroyForcibly().waitFor();
    }
    try (KnowledgeGraph graph = open()) {
      long articles = graph.counts().articles();
      assertTrue(articles >= 3 * GROUP, articles + " articles");
      assertEquals(0, articles % GROUP, articles + " articles");
      String before = dump(graph);
      graph.deriveAll();
      assertEquals(before, dump(graph));
    }
  }

  /// Another process that writes group after group and says so.
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) throws IOException {
      PrintStream out = System.out;
      List<Reading> readings = new GeneratedReadings(7).list(500);
      try (KnowledgeGraph graph =
          KnowledgeGraph.open(Path.of(arguments[0]), Worlds.ONTOLOGY, Worlds.REGISTER)) {
        for (int i = 0; i < readings.size(); i += GROUP) {
          graph.replace(readings.subList(i, i + GROUP));
          out.println("committed");
          out.flush();
        }
      }
    }
  }

  private KnowledgeGraph open() throws IOException {
    return KnowledgeGraph.open(folder, Worlds.ONTOLOGY, Worlds.REGISTER);
  }

  private static String ask(KnowledgeGraph graph, String query) throws IOException {
    Sparql sparql = new Sparql(graph, new Limits(Duration.ofSeconds(20), 100));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    sparql.answer(assertInstanceOf(Question.class, sparql.parse(query)), Format.CSV, out);
    return out.toString(UTF_8);
  }

  private static String dump(KnowledgeGraph graph) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Export(graph).nquads(out);
    return out.toString(UTF_8);
  }
}
