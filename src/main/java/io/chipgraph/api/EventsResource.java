package io.chipgraph.api;

import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Status;
import io.chipgraph.graph.EventFilter;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// The events as a table.
@Path("/api/events")
@Tag(name = "Events")
public class EventsResource {

  private static final int MOST = 1_000;

  private final Server server;

  @Inject
  EventsResource(Server server) {
    this.server = server;
  }

  /// A page of events, the last reported first.
  public record Events(List<EventJson> events) {}

  @GET
  @Operation(summary = "Lists events by type, status, participant, time and amount")
  public Events events(
      @QueryParam("type") List<String> types,
      @QueryParam("status") List<String> statuses,
      @QueryParam("participant") @Nullable String participant,
      @QueryParam("from") @Nullable String from,
      @QueryParam("to") @Nullable String to,
      @QueryParam("minUSD") @Nullable BigDecimal minUsd,
      @QueryParam("conflict") @DefaultValue("false") boolean conflictsOnly,
      @QueryParam("offset") @DefaultValue("0") int offset,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    if (offset < 0) {
      throw Problem.badParameter("offset", "not negative: " + offset).exception();
    }
    if (limit < 1 || limit > MOST) {
      throw Problem.badParameter("limit", "1 to " + MOST + ": " + limit).exception();
    }
    EventFilter filter =
        new EventFilter(
            parse("type", types, EventType.values(), EventType::word),
            parse("status", statuses, Status.values(), Status::word),
            participant,
            date("from", from),
            date("to", to),
            minUsd,
            conflictsOnly,
            offset,
            limit);
    return new Events(server.graph().events(filter).stream().map(EventJson::of).toList());
  }

  private static <T> Set<T> parse(
      String parameter, List<String> words, T[] values, Function<T, String> word) {
    Set<T> parsed = new HashSet<>();
    for (String given : words) {
      parsed.add(
          Arrays.stream(values)
              .filter(value -> word.apply(value).equals(given))
              .findFirst()
              .orElseThrow(() ->
                  Problem.badParameter(
                          parameter,
                          given + " is none of " + Arrays.stream(values).map(word).toList())
                      .exception()));
    }
    return parsed;
  }

  private static @Nullable LocalDate date(String parameter, @Nullable String text) {
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw Problem.badParameter(parameter, "no date like 2024-01-22: " + text).exception();
    }
  }
}
