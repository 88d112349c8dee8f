package io.chipgraph.ui;

import io.chipgraph.api.IdResource;
import io.chipgraph.api.Server;
import io.chipgraph.graph.KnowledgeGraph;
import io.chipgraph.graph.KnowledgeGraph.Description;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import org.eclipse.microprofile.openapi.annotations.Operation;

/// A page on anything that has an IRI of ours: what is said of it, and who speaks of it.
@Path("/id/{name: .+}")
public class ThingPage {

  private final Server server;
  private final Template template;

  @Inject
  ThingPage(Server server, @Location("thing.html") Template template) {
    this.server = server;
    this.template = template;
  }

  @GET
  @Produces("text/html; charset=utf-8")
  @Operation(hidden = true)
  public String page(@PathParam("name") String name) {
    KnowledgeGraph graph = server.graph();
    Description description =
        graph
            .describe(IdResource.BASE + name)
            .orElseThrow(() -> new NotFoundException("nothing is known of " + name));
    return template
        .data("description", description)
        .data("title", graph.name(description.iri(), "en"))
        .render();
  }
}
