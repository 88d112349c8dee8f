package io.chipgraph.crawl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetcherTest {

  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-01-22T08:00:00Z"));

  @TempDir Path folder;

  @Test
  void readsAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("a.html"), "<p>芯片</p>");
    Snapshot snapshot = assertInstanceOf(Fetched.Saved.class, fetch(file.toUri())).snapshot();
    assertEquals("<p>芯片</p>", new String(snapshot.body(), StandardCharsets.UTF_8));
    assertEquals("text/html", snapshot.contentType());
    assertEquals(CLOCK.instant(), snapshot.retrieved());
  }

  @Test
  void saysWhyAFileCannotBeRead() throws IOException {
    assertEquals("no such file", failure(folder.resolve("none.txt").toUri()));
    assertEquals("not a regular file", failure(folder.toUri()));
    assertEquals("empty file", failure(Files.createFile(folder.resolve("empty.txt")).toUri()));
  }

  @Test
  void refusesWhatIsTooLarge() throws IOException {
    Path file = folder.resolve("large.txt");
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(50_000_000);
    }
    assertTrue(refusal(file.toUri()).contains("50 MB"), () -> refusal(file.toUri()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://2130706433/",
        "http://169.254.169.254/latest/meta-data",
        "http://10.0.0.1/",
        "http://192.168.1.1/",
        "http://100.64.0.1/",
        "http://0.0.0.0/",
        "ftp://news.example/"
      })
  void staysOnThePublicWeb(String address) {
    assertInstanceOf(Fetched.Refused.class, fetch(URI.create(address)));
  }

  @Test
  void followsRedirectsButNotForever() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    try {
      String base = "http://127.0.0.1:" + server.getAddress().getPort();
      answer(server, "/old", 302, "/new", "");
      answer(server, "/new", 200, "", "<p>here</p>");
      answer(server, "/loop", 301, "/loop", "");
      answer(server, "/away", 302, "file:///etc/hostname", "");
      answer(server, "/gone", 410, "", "");
      server.start();
      try (Fetcher fetcher = new Fetcher(CLOCK, new AddressGuard(true))) {
        Fetched.Saved saved =
            assertInstanceOf(Fetched.Saved.class, fetcher.fetch(URI.create(base + "/old")));
        assertEquals(URI.create(base + "/new"), saved.address());
        assertInstanceOf(Fetched.Failed.class, fetcher.fetch(URI.create(base + "/loop")));
        assertInstanceOf(Fetched.Refused.class, fetcher.fetch(URI.create(base + "/away")));
        Fetched.Failed gone =
            assertInstanceOf(Fetched.Failed.class, fetcher.fetch(URI.create(base + "/gone")));
        assertEquals("HTTP status 410", gone.why());
      }
    } finally {
      server.stop(0);
    }
  }

  private static void answer(
      HttpServer server, String path, int status, String location, String body) {
    server.createContext(
        path,
        exchange -> {
          if (!location.isEmpty()) {
            exchange.getResponseHeaders().add("Location", location);
          }
          byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }

  private static Fetched fetch(URI address) {
    try (Fetcher fetcher = new Fetcher(CLOCK)) {
      return fetcher.fetch(address);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static String failure(URI address) {
    return assertInstanceOf(Fetched.Failed.class, fetch(address)).why();
  }

  private static String refusal(URI address) {
    return assertInstanceOf(Fetched.Refused.class, fetch(address)).rule();
  }
}
