package io.chipgraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chipgraph.cli.CommandLines.Ran;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The main job on the sample pages, through the commands that people use.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MainJobIT {

  private static final String PREFIX = "PREFIX cg: <https://w3id.org/chipgraph/ontology#> ";

  @TempDir static Path folder;
  private CommandLines lines;
  private Ran demo;

  @BeforeAll
  void demo() {
    lines = new CommandLines(folder.resolve("var"));
    demo = lines.run("demo", "--no-serve");
  }

  @Test
  void demoTellsWhatBecameOfEachPageAndWhatItUnderstood() {
    assertEquals(0, demo.code(), demo.err());
    assertTrue(demo.out().lines().filter(line -> line.startsWith("ingested")).count() >= 20);
    assertTrue(demo.out().contains("off topic"), demo.out());
    assertTrue(demo.out().contains("OpenAI"), demo.out());
  }

  @Test
  void ingestingAgainChangesNothing() {
    String before = dump();
    Ran again = lines.run("ingest", "data/samples");
    assertEquals(0, again.code(), again.err());
    assertFalse(again.out().contains("ingested"), again.out());
    assertEquals(before, dump());
  }

  @Test
  void rebuildingFromTheArchiveGivesTheSameGraph() {
    String before = dump();
    Ran rebuilt = lines.run("rebuild");
    assertEquals(0, rebuilt.code(), rebuilt.err());
    assertEquals(before, dump());
    assertTrue(lines.run("search", "晶圓廠").out().contains("芯流日报"));
  }

  @Test
  void everyClaimQuotesItsArticle() {
    Ran wrong =
        lines.run(
            "query",
            "--format",
            "csv",
            PREFIX
                + """
                PREFIX oa: <http://www.w3.org/ns/oa#>
                PREFIX schema: <https://schema.org/>
                SELECT ?claim ?quote {
                  ?claim a cg:Claim ; cg:evidence ?evidence .
                  ?evidence oa:hasSource ?article ; oa:hasSelector ?quoted, ?placed .
                  ?quoted oa:exact ?quote .
                  ?placed oa:start ?start ; oa:end ?end .
                  ?article schema:articleBody ?text .
                  FILTER(SUBSTR(STR(?text), ?start + 1, ?end - ?start) != STR(?quote))
                }
                """);
    assertEquals(0, wrong.code(), wrong.err());
    assertEquals(1, wrong.out().lines().count(), wrong.out());
  }

  @ParameterizedTest
  @ValueSource(strings = {"晶圆厂", "晶圓廠"})
  void eitherScriptFindsBoth(String word) {
    String found = lines.run("search", word).out();
    assertTrue(found.contains("芯流日报"), found);
    assertTrue(found.contains("晶圓"), found);
  }

  @Test
  void phrasesAreFound() {
    assertTrue(lines.run("search", "\"letter of intent\"").out().contains("letter of intent"));
  }

  @Test
  void troubleIsOneLineAndLeavesTheStoreAsItWas() throws IOException {
    String before = dump();
    Path missing = folder.resolve("missing.txt");
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    Path binary = Files.write(folder.resolve("binary.html"), new byte[] {1, 0, 2, 0, 3});
    Path large = folder.resolve("large.txt");
    try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(50_000_000);
    }
    Path other =
        Files.writeString(
            folder.resolve("other.txt"),
            "A new potato chip\n\nThe snack maker said its potato chips now come with sea salt.\n");
    Path broken = Files.writeString(folder.resolve("broken.html"), "<html><p><div><b>x<table><td");
    for (Path path : List.of(missing, empty, binary, large, other, broken)) {
      Ran ran = lines.run("ingest", path.toString());
      assertEquals(1, ran.code(), path + ": " + ran.out());
      assertEquals(1, ran.err().lines().count(), ran.err());
      assertTrue(ran.err().contains(path.getFileName().toString()), ran.err());
    }
    assertEquals(before, dump());
  }

  @Test
  void questionsAreReadFromFiles() {
    Ran ran = lines.run("query", "@data/queries/01-conflicting-amounts.rq", "--format", "csv");
    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("event,kind"), ran.out());
  }

  @Test
  void wrongQueriesNameThePlace() {
    Ran ran = lines.run("query", "SELECT * WHERE { ?s ?p }");
    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("line 1"), ran.err());
  }

  @Test
  void unknownCommandsAreRefused() {
    Ran ran = lines.run("dance");
    assertEquals(2, ran.code());
    assertEquals(1, ran.err().lines().count(), ran.err());
  }

  private String dump() {
    Ran export = lines.run("export");
    assertEquals(0, export.code(), export.err());
    return export.out();
  }
}
