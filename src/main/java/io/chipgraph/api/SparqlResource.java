package io.chipgraph.api;

import io.chipgraph.graph.Format;
import io.chipgraph.graph.Sparql;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// SPARQL 1.1 Protocol, queries only.
@Path("/sparql")
@Tag(name = "SPARQL")
public class SparqlResource {

  private final Server server;

  @Inject
  SparqlResource(Server server) {
    this.server = server;
  }

  @GET
  @Operation(summary = "Answers a SPARQL query given in the address")
  public Response get(
      @QueryParam("query") @Nullable String query,
      @QueryParam("default-graph-uri") List<String> defaultGraphs,
      @QueryParam("named-graph-uri") List<String> namedGraphs,
      @QueryParam("format") @Nullable String format,
      @HeaderParam("Accept") @DefaultValue("") String accept) {
    return answer(query, defaultGraphs, namedGraphs, format, accept);
  }

  @POST
  @Consumes("application/x-www-form-urlencoded")
  @Operation(summary = "Answers a SPARQL query given in a form")
  public Response form(
      @FormParam("query") @Nullable String query,
      @FormParam("default-graph-uri") List<String> defaultGraphs,
      @FormParam("named-graph-uri") List<String> namedGraphs,
      @FormParam("format") @Nullable String format,
      @HeaderParam("Accept") @DefaultValue("") String accept) {
    return answer(query, defaultGraphs, namedGraphs, format, accept);
  }

  @POST
  @Consumes("application/sparql-query")
  @Operation(summary = "Answers a SPARQL query given as the body")
  public Response direct(
      String query,
      @QueryParam("default-graph-uri") List<String> defaultGraphs,
      @QueryParam("named-graph-uri") List<String> namedGraphs,
      @QueryParam("format") @Nullable String format,
      @HeaderParam("Accept") @DefaultValue("") String accept) {
    return answer(query, defaultGraphs, namedGraphs, format, accept);
  }

  private Response answer(
      @Nullable String query,
      List<String> defaultGraphs,
      List<String> namedGraphs,
      @Nullable String format,
      String accept) {
    if (query == null || query.isBlank()) {
      return Problem.badParameter("query", "the query is missing").response();
    }
    Sparql sparql = server.sparql();
    return switch (sparql.parse(query, defaultGraphs, namedGraphs)) {
      case Sparql.Refusal refusal ->
          new Problem(
                  "Query refused",
                  400,
                  refusal.why(),
                  "query",
                  refusal.line() == 0 ? null : refusal.line(),
                  refusal.line() == 0 ? null : refusal.column(),
                  null)
              .response();
      case Sparql.Question question -> {
        Format chosen =
            format == null
                ? Format.negotiate(accept, question.shape()).orElse(null)
                : Format.named(format)
                    .filter(named -> named.shape() == question.shape())
                    .orElse(null);
        yield chosen == null
            ? Problem.of(
                    406,
                    "Not acceptable",
                    "this query is answered as one of " + Format.of(question.shape()))
                .response()
            : Response.ok(stream(sparql, question, chosen), chosen.contentType())
                .header("Vary", "Accept")
                .build();
      }
    };
  }

  static StreamingOutput stream(Sparql sparql, Sparql.Question question, Format format) {
    return out -> {
      switch (sparql.answer(question, format, out)) {
        case Sparql.Outcome.Done done -> out.flush();
        case Sparql.Outcome.TooSlow slow ->
            throw Problem.of(
                    503, "Too slow", "stopped after " + slow.limit().toSeconds() + " seconds")
                .exception();
        case Sparql.Outcome.Failed failed ->
            throw Problem.of(400, "Query failed", failed.why()).exception();
      }
    };
  }
}
