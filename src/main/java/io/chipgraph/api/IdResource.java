package io.chipgraph.api;

import io.chipgraph.graph.Format;
import io.chipgraph.graph.Sparql;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// What is known of one IRI of ours, as RDF.
@Path("/id/{name: .+}")
@Tag(name = "Linked data")
public class IdResource {

  /// What our IRIs begin with, where `/id/` stands here.
  public static final String BASE = "https://w3id.org/chipgraph/id/";

  private final Server server;

  @Inject
  IdResource(Server server) {
    this.server = server;
  }

  @GET
  @Produces({
    "text/turtle",
    "application/ld+json",
    "application/n-triples",
    "application/rdf+xml",
    "application/trig",
    "application/n-quads"
  })
  @Operation(summary = "What is known of an IRI, in the format asked for")
  public Response describe(
      @PathParam("name") String name, @HeaderParam("Accept") @DefaultValue("") String accept) {
    String iri = BASE + name;
    if (iri.matches(".*[\\s<>\"{}|\\\\^`].*") || server.graph().describe(iri).isEmpty()) {
      return Problem.of(404, "Not found", "nothing is known of " + iri).response();
    }
    Sparql sparql = server.sparql();
    Format format = Format.negotiate(accept, Format.Shape.GRAPH).orElse(Format.TURTLE);
    if (sparql.parse("DESCRIBE <" + iri + ">") instanceof Sparql.Question question) {
      return Response.ok(SparqlResource.stream(sparql, question, format), format.contentType())
          .header("Vary", "Accept")
          .build();
    }
    throw new IllegalStateException("DESCRIBE was refused for " + iri);
  }
}
