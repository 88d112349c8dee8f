package io.chipgraph.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// The server that holds the store, asked in the place of it.
final class RemoteServer {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final String address;
  private final Console console;

  RemoteServer(String address, Console console) {
    this.address = address;
    this.console = console;
  }

  int query(String sparql, String format) throws IOException {
    return print("/sparql?query=" + encoded(sparql) + "&format=" + encoded(format));
  }

  int search(String query, int limit) throws IOException {
    return print("/api/search?format=text&q=" + encoded(query) + "&limit=" + limit);
  }

  private int print(String path) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).GET().build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<InputStream> response =
          client.send(request, HttpResponse.BodyHandlers.ofInputStream());
      try (InputStream body = response.body()) {
        if (response.statusCode() == 200) {
          body.transferTo(console.bytes());
          return 0;
        }
        console.complain(new String(body.readAllBytes(), StandardCharsets.UTF_8).strip());
        return 1;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while asking " + address, e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
