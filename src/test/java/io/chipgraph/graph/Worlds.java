package io.chipgraph.graph;

import io.chipgraph.extract.Entity;
import io.chipgraph.extract.name.Register;
import io.chipgraph.extract.name.Register.Entry;
import io.chipgraph.extract.name.Register.Label;
import io.chipgraph.text.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What tests know of the world: the shipped ontology and a register of three.
final class Worlds {

  static final Ontology ONTOLOGY = ontology();

  static final Register REGISTER =
      new Register(
          List.of(
              entry("nvidia", "NVIDIA", "chip-design", "英伟达"),
              entry("bloomberg", "Bloomberg", "media", "彭博社"),
              entry("financial-times", "Financial Times", "media", "金融时报")));

  private Worlds() {}

  static KnowledgeGraph graph() {
    return KnowledgeGraph.inMemory(ONTOLOGY, REGISTER);
  }

  static KnowledgeGraph graph(List<Story> stories) {
    KnowledgeGraph graph = graph();
    graph.replace(stories.stream().map(Story::reading).toList());
    return graph;
  }

  private static Entry entry(String id, String name, String sector, String chinese) {
    return new Entry(
        Story.IDS + id,
        Entity.Type.COMPANY,
        name,
        List.of(
            new Label(name, Language.ENGLISH), new Label(chinese, Language.SIMPLIFIED_CHINESE)),
        List.of(),
        Map.of("sector", List.of(sector), "country", List.of("US")));
  }

  private static Ontology ontology() {
    try {
      return Ontology.read(Path.of("ontology"), Path.of("data/rates.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
