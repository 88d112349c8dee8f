package io.chipgraph.ui;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.Evidence;
import io.chipgraph.graph.ArticleView;
import io.chipgraph.graph.EventView;
import io.chipgraph.graph.KnowledgeGraph;
import io.chipgraph.graph.event.DerivedEvent;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An event as a row of the ledger: what, who, how much, and the sentences that say so.
record EventRow(
    String id,
    String date,
    String type,
    String status,
    List<Party> parties,
    List<String> amounts,
    int origins,
    boolean conflict,
    List<Proof> proofs) {

  /// How many sentences a row shows.
  private static final int MOST_PROOFS = 6;

  /// A thing in its role.
  record Party(String role, String id, String name) {}

  /// What one article says: the sentence, who published it, on whose word.
  record Proof(
      String quote,
      String language,
      String status,
      String origin,
      String publisher,
      String date,
      String headline,
      URI address) {}

  static EventRow of(EventView view, KnowledgeGraph graph) {
    DerivedEvent event = view.event();
    List<Party> parties = new ArrayList<>();
    event
        .roles()
        .forEach((role, things) ->
            things.forEach(thing ->
                parties.add(
                    new Party(role.word(), thing, view.names().getOrDefault(thing, thing)))));
    return new EventRow(
        event.id(),
        event.lastReported().toString(),
        event.type().word(),
        event.status().word(),
        parties,
        event.amounts().stream().map(amount -> amount.sum().amount().text()).distinct().toList(),
        event.independentOrigins(),
        !event.conflicts().isEmpty(),
        proofs(event, graph));
  }

  private static List<Proof> proofs(DerivedEvent event, KnowledgeGraph graph) {
    List<Proof> proofs = new ArrayList<>();
    for (String claim : event.claims()) {
      graph.articleOf(claim).flatMap(article -> proof(claim, article)).ifPresent(proofs::add);
      if (proofs.size() == MOST_PROOFS) {
        break;
      }
    }
    return proofs;
  }

  private static Optional<Proof> proof(String iri, ArticleView article) {
    return article.claims().stream()
        .filter(told -> told.iri().equals(iri))
        .findFirst()
        .map(told -> {
          Claim claim = told.claim();
          Evidence evidence = claim.evidence();
          String origin = claim.origin().name();
          return new Proof(
              evidence.quote(),
              article.language().tag(),
              claim.status().word(),
              origin == null ? "" : origin,
              article.publisher(),
              article.published() == null ? "" : article.published().toString(),
              article.headline(),
              article.address());
        });
  }
}
