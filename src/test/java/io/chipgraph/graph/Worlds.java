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

/// What tests know of the world: the shipped ontology and a small register.
final class Worlds {

  static final Ontology ONTOLOGY = ontology();

  static final Register REGISTER =
      new Register(
          List.of(
              company("nvidia", "US", "chip-design", "NVIDIA", "英伟达"),
              company("openai", "US", "ai-lab", "OpenAI", "开放人工智能"),
              company("baidu", "CN", "internet", "Baidu", "百度"),
              company("bytedance", "CN", "internet", "ByteDance", "字节跳动"),
              company("bloomberg", "US", "media", "Bloomberg", "彭博社"),
              company("financial-times", "GB", "media", "Financial Times", "金融时报"),
              chip("nvidia-h100", "NVIDIA H100"),
              chip("nvidia-h20", "NVIDIA H20"),
              chip("nvidia-a800", "NVIDIA A800")));

  private Worlds() {}

  static KnowledgeGraph graph() {
    return KnowledgeGraph.inMemory(ONTOLOGY, REGISTER);
  }

  static KnowledgeGraph graph(List<Story> stories) {
    KnowledgeGraph graph = graph();
    graph.replace(stories.stream().map(Story::reading).toList());
    return graph;
  }

  private static Entry company(
      String id, String country, String sector, String english, String chinese) {
    return new Entry(
        Story.IDS + id,
        Entity.Type.COMPANY,
        english,
        List.of(
            new Label(english, Language.ENGLISH), new Label(chinese, Language.SIMPLIFIED_CHINESE)),
        List.of(),
        Map.of("sector", List.of(sector), "country", List.of(country)));
  }

  private static Entry chip(String id, String name) {
    return new Entry(
        Story.IDS + id,
        Entity.Type.PRODUCT,
        name,
        List.of(new Label(name, Language.ENGLISH)),
        List.of(),
        Map.of("productClass", List.of("accelerator"), "madeBy", List.of(Story.IDS + "nvidia")));
  }

  private static Ontology ontology() {
    try {
      return Ontology.read(Path.of("ontology"), Path.of("data/rates.csv"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
