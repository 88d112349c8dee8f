package io.chipgraph.api;

import io.chipgraph.search.QuerySyntaxException;
import io.chipgraph.search.SearchRequest;
import io.chipgraph.search.SearchResult;
import io.chipgraph.text.Language;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Full text search.
@Path("/api/search")
@Tag(name = "Search")
public class SearchResource {

  private final Server server;

  @Inject
  SearchResource(Server server) {
    this.server = server;
  }

  /// The answer to a search.
  ///
  /// @param total how many there are; `relaxed` where none has all the words
  public record Found(long total, boolean relaxed, List<Hit> hits) {}

  /// One hit; `title` and `snippets` are HTML with what matched in `em`.
  public record Hit(
      String id,
      String kind,
      String language,
      @Nullable String date,
      @Nullable String publisher,
      float score,
      String title,
      List<String> snippets) {}

  @GET
  @Operation(summary = "Finds articles by words, \"phrases\", names and fields")
  public Response search(
      @QueryParam("q") @DefaultValue("") String query,
      @QueryParam("lang") @Nullable String language,
      @QueryParam("type") @Nullable String type,
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("10") int limit,
      @QueryParam("format") @DefaultValue("json") String format)
      throws IOException {
    SearchRequest.Filter filter = SearchRequest.Filter.NONE;
    if (language != null) {
      filter = filter.withLanguages(new Language(language));
    }
    if (type != null) {
      filter = filter.withTypes(type);
    }
    try {
      SearchResult result =
          server.index().search(SearchRequest.of(query).withFilter(filter).withPage(offset, limit));
      return Set.of("json", "text").contains(format)
          ? format.equals("json") ? Response.ok(json(result)).build() : text(result)
          : Problem.badParameter("format", "json or text, not " + format).response();
    } catch (QuerySyntaxException e) {
      return new Problem("Query not understood", 400, e.reason(), "q", null, null, e.offset())
          .response();
    }
  }

  static Found json(SearchResult result) {
    return new Found(
        result.total(),
        result.relaxed(),
        result.hits().stream()
            .map(hit ->
                new Hit(
                    hit.id(),
                    hit.kind().name(),
                    hit.language().tag(),
                    hit.date() == null ? null : hit.date().toString(),
                    hit.publisher(),
                    hit.score(),
                    hit.title().html(),
                    hit.snippets().stream().map(SearchResult.Excerpt::html).toList()))
            .toList());
  }

  /// The lines that the command line prints.
  private static Response text(SearchResult result) {
    StringBuilder lines =
        new StringBuilder(result.total() + (result.total() == 1 ? " hit\n" : " hits\n"));
    for (SearchResult.Hit hit : result.hits()) {
      lines
          .append('\n')
          .append(hit.date() == null ? "no date   " : hit.date())
          .append("  ")
          .append(hit.publisher() == null ? "" : hit.publisher())
          .append("  ")
          .append(hit.title().text())
          .append('\n');
      hit.snippets().forEach(snippet -> lines.append("    ").append(snippet.text()).append('\n'));
    }
    return Response.ok(lines.toString(), "text/plain; charset=utf-8").build();
  }
}
