package io.chipgraph.cli;

import io.quarkus.runtime.Quarkus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Where a command serves.
final class ServerOptions {

  private static final int PORT = 8080;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port to listen on (${DEFAULT-VALUE} where not given).",
      defaultValue = "8080")
  private int port = PORT;

  @Option(
      names = "--host",
      paramLabel = "HOST",
      description = "The address to listen on; only this machine unless given.")
  private @Nullable String host;

  String address() {
    return "http://" + (host == null ? "localhost" : host) + ":" + port;
  }

  /// Serves until the process is told to stop.
  void run() {
    System.setProperty("quarkus.http.port", Integer.toString(port));
    if (host != null) {
      System.setProperty("quarkus.http.host", host);
    }
    Quarkus.run();
  }
}
