package io.chipgraph.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/// What is wrong with a request, as RFC 9457 writes it.
///
/// @param title the kind of trouble in a few words
/// @param detail what is wrong with this request
/// @param parameter the request parameter that is to blame
/// @param line where in the parameter, counted from 1, with `column`
/// @param offset where in the parameter, counted in code points from 0
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
    String title,
    int status,
    String detail,
    @Nullable String parameter,
    @Nullable Integer line,
    @Nullable Integer column,
    @Nullable Integer offset) {

  static final String TYPE = "application/problem+json";

  static Problem of(int status, String title, String detail) {
    return new Problem(title, status, detail, null, null, null, null);
  }

  static Problem badParameter(String parameter, String detail) {
    return new Problem("Bad parameter", 400, detail, parameter, null, null, null);
  }

  Response response() {
    Response.ResponseBuilder builder = Response.status(status).type(TYPE).entity(this);
    return (status == 503 ? builder.header("Retry-After", "5") : builder).build();
  }

  WebApplicationException exception() {
    return new WebApplicationException(detail, response());
  }
}
