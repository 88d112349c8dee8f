package io.chipgraph.search;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.chipgraph.search.SearchDocument.Kind;
import io.chipgraph.text.Language;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The articles of documents.yaml.
record Press(Map<String, List<String>> things, List<Entry> documents) {

  record Entry(
      String id,
      @Nullable Kind kind,
      @Nullable String language,
      String title,
      String body,
      @Nullable String date,
      @Nullable String publisher,
      @Nullable List<String> about,
      @Nullable List<String> types) {}

  static List<SearchDocument> read() throws IOException {
    try (InputStream yaml =
        Objects.requireNonNull(Press.class.getResourceAsStream("documents.yaml"))) {
      Press press = new YAMLMapper().readValue(yaml, Press.class);
      return press.documents.stream().map(press::document).toList();
    }
  }

  private SearchDocument document(Entry entry) {
    List<String> about = Objects.requireNonNullElse(entry.about, List.of());
    return new SearchDocument(
        entry.id,
        Objects.requireNonNullElse(entry.kind, Kind.ARTICLE),
        entry.title,
        entry.body,
        new Language(Objects.requireNonNullElse(entry.language, "en")),
        entry.date == null ? null : LocalDate.parse(entry.date),
        entry.publisher,
        about,
        about.stream()
            .flatMap(thing -> Objects.requireNonNull(things.get(thing), thing).stream())
            .toList(),
        Objects.requireNonNullElse(entry.types, List.of()));
  }
}
