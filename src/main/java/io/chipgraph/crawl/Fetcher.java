package io.chipgraph.crawl;

import java.io.Closeable;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;

/// Fetches files and web pages, each as one [Fetched].
public final class Fetcher implements Closeable {

  /// The largest body that is taken, in bytes: news pages are well under one million.
  public static final int MOST_BYTES = 20_000_000;

  private final InstantSource clock;
  private final WebClient web;

  public Fetcher(InstantSource clock) {
    this(clock, AddressGuard.PUBLIC_ONLY);
  }

  Fetcher(InstantSource clock, AddressGuard guard) {
    this.clock = clock;
    this.web = new WebClient(clock, guard);
  }

  /// Fetches an `http:`, `https:` or `file:` address.
  public Fetched fetch(URI address) {
    return switch (address.getScheme()) {
      case "file" -> read(address);
      case "http", "https" -> web.get(address);
      case null, default -> new Fetched.Refused(address, "only http, https and file are fetched");
    };
  }

  private Fetched read(URI address) {
    Path file = Path.of(address);
    try {
      if (!Files.exists(file)) {
        return new Fetched.Failed(address, "no such file");
      }
      if (!Files.isRegularFile(file)) {
        return new Fetched.Failed(address, "not a regular file");
      }
      long size = Files.size(file);
      if (size == 0) {
        return new Fetched.Failed(address, "empty file");
      }
      if (size > MOST_BYTES) {
        return new Fetched.Refused(address, tooLarge(size));
      }
      return new Fetched.Saved(
          new Snapshot(address, clock.instant(), contentType(file), Files.readAllBytes(file)));
    } catch (IOException e) {
      return new Fetched.Failed(address, "cannot be read: " + e.getMessage());
    }
  }

  /// The content type that a file's ending stands for, empty where it says nothing.
  private static String contentType(Path file) {
    String name = file.getFileName().toString();
    String ending = name.substring(name.lastIndexOf('.') + 1);
    if (ending.equalsIgnoreCase("html") || ending.equalsIgnoreCase("htm")) {
      return "text/html";
    }
    return ending.equalsIgnoreCase("txt") ? "text/plain" : "";
  }

  static String tooLarge(long size) {
    return String.format(
        Locale.ROOT,
        "larger than the %,d MB that are read (%,d MB)",
        MOST_BYTES / 1_000_000,
        (size + 500_000) / 1_000_000);
  }

  @Override
  public void close() throws IOException {
    web.close();
  }
}
