package io.chipgraph.ui;

import io.chipgraph.api.Server;
import io.chipgraph.graph.ArticleView;
import io.chipgraph.graph.EventFilter;
import io.chipgraph.graph.KnowledgeGraph;
import io.chipgraph.search.QuerySyntaxException;
import io.chipgraph.search.SearchRequest;
import io.chipgraph.search.SearchResult;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// The first page: what was ingested, the newest events with their evidence, a search box and a
/// SPARQL box.
@Path("/")
public class StartPage {

  private static final int EVENTS = 30;
  private static final int ARTICLES = 20;

  private final Server server;
  private final Template template;
  private final List<ExampleQuery> examples;

  @Inject
  StartPage(Server server, @Location("start.html") Template template) throws IOException {
    this.server = server;
    this.template = template;
    this.examples = ExampleQuery.readAll(server.home().queries());
  }

  @GET
  @Produces("text/html; charset=utf-8")
  @Operation(hidden = true)
  public String page(@QueryParam("q") @DefaultValue("") String query) throws IOException {
    KnowledgeGraph graph = server.graph();
    List<ArticleView> articles = graph.articles(0, ARTICLES);
    return template
        .data("counts", graph.counts())
        .data("events", events(graph))
        .data("articles", articles)
        .data("examples", examples)
        .data("query", query)
        .data("hits", query.isBlank() ? List.of() : hits(query))
        .data("searched", !query.isBlank())
        .render();
  }

  private static List<EventRow> events(KnowledgeGraph graph) {
    return graph.events(EventFilter.LATEST.page(0, EVENTS)).stream()
        .map(event -> EventRow.of(event, graph))
        .toList();
  }

  private List<SearchResult.Hit> hits(String query) throws IOException {
    try {
      return server.index().search(SearchRequest.of(query)).hits();
    } catch (QuerySyntaxException e) {
      return List.of();
    }
  }
}
