package io.chipgraph.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// Asks a running server as any program would.
public final class Caller {

  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final URI base;
  private final HttpClient client = HttpClient.newHttpClient();

  public Caller(URI base) {
    this.base = base;
  }

  /// What came back; `type` is the content type without its parameters.
  public record Answer(int status, String type, String body) {

    public JsonNode json() {
      try {
        return new JsonMapper().readTree(body);
      } catch (IOException e) {
        throw new UncheckedIOException(body, e);
      }
    }
  }

  public Answer get(String path, String accept) {
    return send(HttpRequest.newBuilder(base.resolve(path)).header("Accept", accept).GET());
  }

  public Answer get(String path) {
    return get(path, "*/*");
  }

  public Answer post(String path, String type, String body, String accept) {
    return send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Accept", accept)
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body)));
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(
              request.timeout(PATIENCE).build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      String type = response.headers().firstValue("Content-Type").orElse("");
      int parameters = type.indexOf(';');
      return new Answer(
          response.statusCode(),
          parameters < 0 ? type : type.substring(0, parameters),
          response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
