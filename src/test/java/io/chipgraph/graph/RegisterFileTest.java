package io.chipgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chipgraph.extract.Entity;
import io.chipgraph.extract.name.Register;
import io.chipgraph.extract.name.Register.Entry;
import io.chipgraph.extract.name.Register.Label;
import io.chipgraph.text.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegisterFileTest {

  private static final String HEAD =
      """
      @prefix : <https://w3id.org/chipgraph/id/> .
      @prefix cg: <https://w3id.org/chipgraph/ontology#> .
      @prefix schema: <https://schema.org/> .
      @prefix skos: <http://www.w3.org/2004/02/skos/core#> .

      :arm a cg:Company ;
          skos:prefLabel "Arm"@en, "安谋"@zh-Hans ;
          cg:country "GB" .

      """;

  @TempDir Path folder;

  @Test
  void readsTheShippedRegister() throws IOException {
    Register register = RegisterFile.read(Path.of("data/names.ttl"));
    assertTrue(register.entries().size() > 4000, () -> register.entries().size() + " things");
    Entry nvidia = register.entries().getFirst();
    assertEquals("https://w3id.org/chipgraph/id/nvidia", nvidia.id());
    assertEquals("NVIDIA", nvidia.name());
    assertEquals(Entity.Type.COMPANY, nvidia.type());
    assertEquals(new Label("英伟达", Language.SIMPLIFIED_CHINESE), nvidia.labels().get(1));
    assertEquals(List.of("chip-design"), nvidia.links().get("sector"));
  }

  @Test
  void keepsAllThatAStanzaSays() throws IOException {
    Register register =
        read(
            """
            :ampere-computing a cg:Company ;
                skos:prefLabel "Ampere Computing"@en ;
                skos:altLabel "安晟培半导体"@zh-Hans ;
                cg:shortLabel "Ampere"@en ;
                cg:formerLabel "Project Denver"@en ;
                cg:renamed "2018" ;
                cg:subsidiaryOf :arm .
            """);
    Entry ampere = register.entries().get(1);
    assertEquals(2, ampere.labels().size());
    assertEquals(List.of(new Label("Ampere", Language.ENGLISH)), ampere.shortLabels());
    assertEquals(List.of("https://w3id.org/chipgraph/id/arm"), ampere.links().get("subsidiaryOf"));
    assertEquals(List.of("2018"), ampere.links().get("renamed"));
    assertEquals(List.of("Project Denver"), ampere.links().get("formerLabel"));
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        ":b a cg:Company ; skos:prefLabel \"Arm\"@en . | :arm and :b both claim the name Arm",
        ":b a cg:Company ; skos:prefLabel \"B\"@en, \"安謀\"@zh-Hant . | :arm and :b both claim the"
            + " name 安謀",
        ":b a cg:Company ; skos:prefLabel \"B\"@en, \"乙\"@zh . | :b has a label in no known language",
        ":b a cg:Company ; skos:prefLabel \"乙\"@en . | :b has a Chinese label under en",
        ":b a cg:Company ; skos:prefLabel \"B \"@en . | :b has a label with blanks around it",
        ":b a cg:Company ; skos:prefLabel \"B\"@en, \"Bee\"@en . | :b has two prefLabels in en",
        ":b a cg:Company ; skos:prefLabel \"乙\"@zh-Hans . | :b has no English prefLabel",
        ":b a cg:Thing ; skos:prefLabel \"B\"@en . | :b has the unknown class",
        ":b skos:prefLabel \"B\"@en . | :b has no class",
        ":arm a cg:Company ; skos:altLabel \"ARM\"@en . | :arm stands twice",
        ":b a cg:Company ; skos:prefLabel \"B\"@en ; cg:madeIn \"GB\" . | :b has the unknown property",
        ":b a cg:Company ; skos:prefLabel \"B\"@en ; cg:subsidiaryOf :c . | :b has subsidiaryOf :c,"
            + " which has no stanza",
        ":b a cg:Company ; skos:prefLabel \"B@en . | :b is broken"
      })
  void namesTheStanzaThatIsWrong(String stanza, String message) {
    IOException refused = assertThrows(IOException.class, () -> read(stanza + "\n"));
    assertTrue(String.valueOf(refused.getMessage()).contains(message), refused.getMessage());
  }

  private Register read(String stanzas) throws IOException {
    Path file = folder.resolve("names.ttl");
    Files.writeString(file, HEAD + stanzas);
    return RegisterFile.read(file);
  }
}
