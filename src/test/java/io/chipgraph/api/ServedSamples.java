package io.chipgraph.api;

import io.chipgraph.cli.CommandLines;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Ingests the sample pages before a test server starts on them.
public final class ServedSamples implements QuarkusTestResourceLifecycleManager {

  @Override
  public Map<String, String> start() {
    try {
      Path var = Files.createTempDirectory("chipgraph-served");
      CommandLines.Ran demo = new CommandLines(var).run("demo", "--no-serve");
      if (demo.code() != 0) {
        throw new IllegalStateException(demo.err());
      }
      System.setProperty("chipgraph.var", var.toString());
      return Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void stop() {
    System.clearProperty("chipgraph.var");
  }
}
