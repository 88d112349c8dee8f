package io.chipgraph.ingest;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.name.Register;
import io.chipgraph.graph.ArticleView;
import io.chipgraph.graph.KnowledgeGraph;
import io.chipgraph.search.SearchDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Makes of what the graph holds the documents that the index is told.
final class Documents {

  private final KnowledgeGraph graph;
  private final Map<String, List<String>> labels = new HashMap<>();

  Documents(KnowledgeGraph graph, Register register) {
    this.graph = graph;
    for (Register.Entry entry : register.entries()) {
      labels.put(entry.id(), entry.labels().stream().map(Register.Label::text).toList());
    }
  }

  /// The document of an article; nothing for what is not searched by itself.
  Optional<SearchDocument> of(String iri) {
    return graph.article(iri).map(this::document);
  }

  private SearchDocument document(ArticleView article) {
    Set<String> things = new LinkedHashSet<>();
    article.mentions().forEach(mention -> things.add(mention.thing()));
    List<String> names = new ArrayList<>();
    for (String thing : things) {
      names.addAll(labels.getOrDefault(thing, List.of(article.names().getOrDefault(thing, ""))));
    }
    Set<String> types = new LinkedHashSet<>();
    article.claims().stream()
        .map(ArticleView.Told::claim)
        .map(Claim::type)
        .forEach(type -> types.add(type.word()));
    return new SearchDocument(
        article.iri(),
        SearchDocument.Kind.ARTICLE,
        article.headline(),
        body(article),
        article.language(),
        article.published(),
        article.publisher(),
        List.copyOf(things),
        names.stream().filter(name -> !name.isBlank()).toList(),
        List.copyOf(types));
  }

  private static String body(ArticleView article) {
    return article.text().startsWith(article.headline())
        ? article.text().substring(article.headline().length()).strip()
        : article.text();
  }
}
