package io.chipgraph.graph;

import io.chipgraph.extract.Claim.Basis;
import io.chipgraph.extract.Claim.Origin;
import io.chipgraph.extract.Entity;
import io.chipgraph.extract.name.Register;
import io.chipgraph.extract.name.Register.Entry;
import io.chipgraph.extract.name.Register.Label;
import io.chipgraph.page.Article;
import io.chipgraph.text.Folding;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.jspecify.annotations.Nullable;

/// Gives tellers their IRIs: 彭博社, 彭博 and Bloomberg are one origin, because the register says so.
final class OriginNames {

  private final Map<String, Node> media = new HashMap<>();
  private final Map<String, Node> others = new HashMap<>();

  OriginNames(Register register) {
    for (Entry entry : register.entries()) {
      if (entry.type() == Entity.Type.PRODUCT || entry.type() == Entity.Type.FACILITY) {
        continue;
      }
      boolean isMedium = entry.links().getOrDefault("sector", List.of()).contains("media");
      for (Label label : entry.labels()) {
        (isMedium ? media : others)
            .putIfAbsent(Folding.foldCase(label.text()), Terms.iri(entry.id()));
      }
    }
  }

  /// The outlet that published the article, by its name or else by its host.
  Node publisher(Article article) {
    return outlet(publisherName(article));
  }

  static String publisherName(Article article) {
    String name = article.publisher();
    if (name != null && !name.isBlank()) {
      return name.strip();
    }
    String host = article.address().getHost();
    return host == null ? fileName(article.address().getPath()) : withoutWww(host);
  }

  /// A file without a publisher speaks for itself.
  private static String fileName(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /// A medium or another teller that an article names as its source.
  Node outlet(String name) {
    Node known = known(name);
    return known == null ? Ids.outlet(name) : known;
  }

  /// The teller of a claim; for the article's own voice and unnamed people its publisher.
  Node of(Origin origin, Article article, List<Entity> entities) {
    String name = origin.name();
    if (isOwn(origin) || name == null) {
      return publisher(article);
    }
    if (origin.basis() == Basis.OUTLET) {
      return outlet(name);
    }
    for (Entity entity : entities) {
      if (entity.name().equals(name)
          || entity.mentions().stream().anyMatch(mention -> mention.surface().equals(name))) {
        return Terms.iri(entity.id());
      }
    }
    Node known = known(name);
    return known == null ? Ids.origin(name) : known;
  }

  /// Whether the article speaks itself or for people whom it does not name.
  static boolean isOwn(Origin origin) {
    String name = origin.name();
    return name == null || name.isBlank() || origin.basis() == Basis.ARTICLE;
  }

  private @Nullable Node known(String name) {
    String folded = Folding.foldCase(name.strip());
    Node medium = media.get(folded);
    return medium == null ? others.get(folded) : medium;
  }

  private static String withoutWww(String host) {
    String lower = host.toLowerCase(Locale.ROOT);
    return lower.startsWith("www.") ? lower.substring(4) : lower;
  }
}
