package io.chipgraph.graph;

import io.chipgraph.extract.Entity;
import io.chipgraph.extract.Evidence;
import io.chipgraph.extract.Extraction;
import io.chipgraph.page.Article;
import io.chipgraph.text.Folding;
import io.chipgraph.text.Language;
import io.chipgraph.text.Span;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.graph.GraphFactory;

/// Makes the named graph of an article: the article, the places that name things, what it claims.
final class ArticleGraph {

  private final OriginNames origins;
  private final Figures figures;
  private final Set<String> registered;

  /// `registered` holds the IRIs that the register knows: other things become candidates.
  ArticleGraph(OriginNames origins, Figures figures, Set<String> registered) {
    this.origins = origins;
    this.figures = figures;
    this.registered = registered;
  }

  Graph of(Reading reading) {
    Graph graph = GraphFactory.createDefaultGraph();
    Article article = reading.article();
    Extraction extraction = reading.extraction();
    Node iri = Ids.article(article.address());
    Stanza stanza = new Stanza(graph::add, iri);
    article(stanza, reading);
    sources(stanza, article, extraction);
    snapshot(stanza, reading);
    extraction.entities().forEach(entity -> entity(stanza, entity, article.language()));
    new ClaimGraph(stanza, reading, origins, figures).write();
    return graph;
  }

  private void article(Stanza stanza, Reading reading) {
    Article article = reading.article();
    stanza
        .type(Terms.NEWS_ARTICLE)
        .link(Terms.URL, Terms.iri(article.address().toString()))
        .text(Terms.ARTICLE_BODY, article.text().string(), article.language())
        .text(Terms.IN_LANGUAGE, article.language().tag())
        .text(Terms.CONTENT_HASH, reading.contentHash())
        .reported(reading.reported());
    if (!article.headline().isEmpty()) {
      stanza.text(Terms.HEADLINE, article.headline(), article.language());
    }
    LocalDate published = article.published();
    if (published != null) {
      stanza.day(Terms.DATE_PUBLISHED, published).whole(Terms.EPOCH_DAY, published.toEpochDay());
    }
    for (String author : new TreeSet<>(article.authors())) {
      Node person = Ids.below(stanza.subject(), "author", Ids.hash(author));
      stanza.link(Terms.AUTHOR, person);
      // A byline is no thing of ours: the name is all that is known of it.
      stanza.about(person).text(Terms.NAME, author);
    }
  }

  private void sources(Stanza stanza, Article article, Extraction extraction) {
    Node publisher = origins.publisher(article);
    stanza.link(Terms.PUBLISHER, publisher);
    stanza
        .about(publisher)
        .type(Terms.NEWS_MEDIA)
        .text(Terms.NAME, OriginNames.publisherName(article));
    for (String source : new TreeSet<>(extraction.sources())) {
      Node cited = origins.outlet(source);
      stanza.link(Terms.CITATION, cited);
      stanza.about(cited).type(Terms.NAMED_ORIGIN).text(Terms.NAME, source);
    }
    Set<Node> repeated = new HashSet<>();
    extraction
        .claims()
        .forEach(claim -> repeated.add(origins.of(claim.origin(), article, extraction.entities())));
    if (repeated.size() == 1 && !repeated.contains(publisher)) {
      stanza.link(Terms.ORIGIN, repeated.iterator().next());
    }
  }

  private static void snapshot(Stanza stanza, Reading reading) {
    Node snapshot = Ids.snapshot(reading.digest());
    stanza.link(Terms.DERIVED_FROM, snapshot);
    stanza
        .about(snapshot)
        .type(Terms.SNAPSHOT)
        .link(Terms.URL, Terms.iri(reading.article().address().toString()))
        .text(Terms.DIGEST, reading.digest())
        .moment(Terms.RETRIEVED_AT, reading.retrieved());
    stanza
        .about(activity(stanza.subject()))
        .type(Terms.ACTIVITY)
        .link(Terms.USED, snapshot)
        .link(Terms.ASSOCIATED_WITH, Ids.SOFTWARE);
  }

  /// The reading of an article, by which its claims were generated.
  static Node activity(Node article) {
    return Terms.iri(article.getURI() + "/reading");
  }

  private void entity(Stanza article, Entity entity, Language language) {
    Node thing = Terms.iri(entity.id());
    article.link(Terms.MENTIONS, thing);
    if (!registered.contains(entity.id())) {
      Language named = languageOfName(entity.name(), language);
      article
          .about(thing)
          .type(Terms.CANDIDATE)
          .type(types(entity.type()))
          .text(Terms.PREF_LABEL, entity.name(), named);
    }
    for (Entity.Mention mention : entity.mentions()) {
      Node place = Ids.at(article.subject(), "mention", mention.span());
      place(article.about(place).type(Terms.MENTION), article, mention.span())
          .link(Terms.REFERS_TO, thing)
          .text(Terms.SURFACE, mention.surface());
    }
  }

  static Language languageOfName(String name, Language language) {
    boolean han = name.chars().anyMatch(c -> Folding.isHan((char) c));
    if (!han) {
      return Language.ENGLISH;
    }
    return language.isChinese() ? language : Language.SIMPLIFIED_CHINESE;
  }

  static Node[] types(Entity.Type type) {
    return switch (type) {
      case COMPANY -> new Node[] {Terms.cg("Company"), Terms.SCHEMA_ORGANIZATION};
      case ORGANIZATION -> new Node[] {Terms.cg("PublicBody"), Terms.SCHEMA_ORGANIZATION};
      case PERSON -> new Node[] {Terms.SCHEMA_PERSON};
      case PRODUCT -> new Node[] {Terms.cg("Product"), Terms.schema("Product")};
      case FACILITY -> new Node[] {Terms.cg("Facility"), Terms.schema("Place")};
    };
  }

  /// The evidence's place, once however many claims rest on it.
  static Node evidence(Stanza article, Evidence evidence) {
    Node place = Ids.at(article.subject(), "evidence", evidence.span());
    place(article.about(place).type(Terms.SPECIFIC_RESOURCE), article, evidence.span());
    // One selector says both where the words stand and what they are.
    article
        .about(Ids.at(article.subject(), "span", evidence.span()))
        .type(Terms.QUOTE_SELECTOR)
        .text(Terms.EXACT, evidence.quote());
    return place;
  }

  private static Stanza place(Stanza place, Stanza article, Span span) {
    Node selector = Ids.at(article.subject(), "span", span);
    place
        .about(selector)
        .type(Terms.POSITION_SELECTOR)
        .whole(Terms.START, span.start())
        .whole(Terms.END, span.end());
    return place.link(Terms.HAS_SOURCE, article.subject()).link(Terms.HAS_SELECTOR, selector);
  }
}
