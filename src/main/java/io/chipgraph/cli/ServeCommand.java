package io.chipgraph.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `serve`: answers over HTTP until it is told to stop.
@Command(
    name = "serve",
    description = "Serves pages, SPARQL and search over HTTP.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {

  @Mixin private final ServerOptions server = new ServerOptions();

  @Override
  public Integer call() {
    server.run();
    return 0;
  }
}
