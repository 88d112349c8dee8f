package io.chipgraph.graph;

import io.chipgraph.crawl.Snapshot;
import io.chipgraph.text.Folding;
import io.chipgraph.text.Span;
import java.net.URI;
import org.apache.jena.graph.Node;

/// The names that we give: the same thing always gets the same IRI.
///
/// What belongs to an article is named below it, by what it says or where it stands and never by
/// counting, so that a new claim changes no other claim's name.
final class Ids {

  static final String BASE = "https://w3id.org/chipgraph/";
  static final String IDS = BASE + "id/";
  private static final String GRAPHS = BASE + "graph/";
  private static final String ARTICLES = IDS + "article/";
  private static final String ARTICLE_GRAPHS = GRAPHS + "article/";

  static final Node ENTITIES = Terms.iri(GRAPHS + "entities");
  static final Node EVENTS = Terms.iri(GRAPHS + "events");
  static final Node ONTOLOGY = Terms.iri(GRAPHS + "ontology");
  static final Node SOFTWARE = Terms.iri(IDS + "chipgraph");

  private Ids() {}

  static Node article(URI address) {
    return Terms.iri(ARTICLES + hash(address.toString()));
  }

  /// The named graph of an article.
  static Node graphOf(Node article) {
    return Terms.iri(ARTICLE_GRAPHS + article.getURI().substring(ARTICLES.length()));
  }

  /// The graph of the article below which something is named, such as a claim.
  static Node graphOfPart(Node part) {
    String rest = part.getURI().substring(ARTICLES.length());
    return Terms.iri(ARTICLE_GRAPHS + rest.substring(0, rest.indexOf('/')));
  }

  static boolean isArticle(Node node) {
    return node.getURI().startsWith(ARTICLES);
  }

  static boolean isArticleGraph(Node graph) {
    return graph.isURI() && graph.getURI().startsWith(ARTICLE_GRAPHS);
  }

  static Node below(Node thing, String kind, String what) {
    return Terms.iri(thing.getURI() + "/" + kind + "/" + what);
  }

  static Node at(Node article, String kind, Span span) {
    return below(article, kind, span.start() + "-" + span.end());
  }

  static Node snapshot(String digest) {
    return Terms.iri(IDS + "snapshot/" + digest.substring(0, 16));
  }

  /// An outlet that the register does not hold, by its name.
  static Node outlet(String name) {
    return Terms.iri(IDS + "outlet/" + slug(name));
  }

  /// Another teller that the register does not hold, by its name.
  static Node origin(String name) {
    return Terms.iri(IDS + "origin/" + slug(name));
  }

  /// Sixteen hexadecimal digits that stand for a text.
  static String hash(String text) {
    return Snapshot.sha256(text).substring(0, 16);
  }

  /// Letters and digits of any script, folded, words joined by hyphens: 芯流日报 stays, `The Verge`
  /// becomes `the-verge`.
  private static String slug(String name) {
    String slug =
        Folding.foldCase(name).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    return slug.isEmpty() ? hash(name) : slug;
  }
}
