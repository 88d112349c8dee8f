package io.chipgraph.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Answers every error as problem+json.
final class ProblemMappers {

  private static final Logger LOG = Logger.getLogger("io.chipgraph.api");

  ProblemMappers() {}

  @ServerExceptionMapper
  Response map(WebApplicationException exception) {
    Response response = exception.getResponse();
    if (response.hasEntity()) {
      return response;
    }
    Response.StatusType status = response.getStatusInfo();
    return Problem.of(
            status.getStatusCode(),
            status.getReasonPhrase(),
            String.valueOf(exception.getMessage()))
        .response();
  }

  @ServerExceptionMapper
  Response map(IllegalArgumentException exception) {
    return Problem.of(400, "Bad request", String.valueOf(exception.getMessage())).response();
  }

  @ServerExceptionMapper
  Response map(RuntimeException exception) {
    LOG.error("a request failed", exception);
    return Problem.of(500, "Internal error", "the request failed; the log says why").response();
  }
}
