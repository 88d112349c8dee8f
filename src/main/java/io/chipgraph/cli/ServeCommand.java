package io.chipgraph.cli;

import io.quarkus.runtime.Quarkus;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `serve`: answers over HTTP until it is told to stop.
@Command(
    name = "serve",
    description = "Serves pages, SPARQL and search over HTTP.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "The port to listen on; 8080 unless set in the configuration.")
  private @Nullable Integer port;

  @Override
  public Integer call() {
    if (port != null) {
      System.setProperty("quarkus.http.port", port.toString());
    }
    Quarkus.run();
    return 0;
  }
}
