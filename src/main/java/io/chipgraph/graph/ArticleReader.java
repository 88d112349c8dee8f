package io.chipgraph.graph;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.Status;
import io.chipgraph.graph.ArticleView.Mention;
import io.chipgraph.graph.ArticleView.Told;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;

/// Reads articles back from their graphs, inside the caller's transaction.
final class ArticleReader {

  private static final Comparator<Mention> IN_TEXT =
      Comparator.comparing((Mention mention) -> mention.words().span())
          .thenComparing(Mention::thing);

  private final DatasetGraph store;
  private final ClaimReader claims;
  private final Names names;

  ArticleReader(DatasetGraph store) {
    this.store = store;
    this.claims = new ClaimReader(store);
    this.names = new Names(store);
  }

  Optional<ArticleView> read(Node article) {
    Node graph = Ids.graphOf(article);
    Said said = Said.of(store, graph, article);
    if (said.isEmpty()) {
      return Optional.empty();
    }
    List<Mention> mentions = mentions(graph);
    List<Told> told = told(graph);
    Set<String> things = new HashSet<>();
    mentions.forEach(mention -> things.add(mention.thing()));
    told.forEach(one -> one.claim().participants().forEach(part -> things.add(part.entity())));
    Node publisher = said.expect(Terms.PUBLISHER);
    Said snapshot = Said.of(store, graph, said.expect(Terms.DERIVED_FROM));
    return Optional.of(
        new ArticleView(
            article.getURI(),
            URI.create(said.expect(Terms.URL).getURI()),
            Objects.requireNonNullElse(said.text(Terms.HEADLINE), ""),
            said.expectText(Terms.ARTICLE_BODY),
            said.language(Terms.ARTICLE_BODY),
            said.day(Terms.DATE_PUBLISHED),
            Objects.requireNonNullElse(
                Said.of(store, graph, publisher).text(Terms.NAME), names.of(publisher.getURI())),
            Instant.parse(snapshot.expectText(Terms.RETRIEVED_AT)),
            said.iris(Terms.CITATION).stream().map(names::of).toList(),
            mentions,
            told,
            names.of(things)));
  }

  private List<Mention> mentions(Node graph) {
    List<Mention> mentions = new ArrayList<>();
    for (Node place : Said.subjects(store, graph, Terms.MENTION)) {
      Said said = Said.of(store, graph, place);
      for (String thing : said.iris(Terms.REFERS_TO)) {
        mentions.add(new Mention(claims.mention(graph, said), thing));
      }
    }
    mentions.sort(IN_TEXT);
    return mentions;
  }

  private List<Told> told(Node graph) {
    List<Told> told = new ArrayList<>();
    for (Node iri : Said.subjects(store, graph, Terms.CLAIM)) {
      Claim claim = claims.claim(iri);
      Node event = Said.of(store, Ids.EVENTS, iri).expect(Terms.ABOUT);
      Status status = ClaimReader.status(Said.of(store, Ids.EVENTS, event));
      told.add(new Told(iri.getURI(), claim, event.getURI(), status));
    }
    told.sort(
        Comparator.comparing((Told one) -> one.claim().evidence().span()).thenComparing(Told::iri));
    return told;
  }
}
