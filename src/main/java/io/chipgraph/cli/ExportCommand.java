package io.chipgraph.cli;

import io.chipgraph.graph.Export;
import io.chipgraph.ingest.Home;
import io.chipgraph.ingest.Store;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `export`: the whole graph as a file.
@Command(
    name = "export",
    description = "Writes the whole graph, sorted, so that equal graphs give equal files.",
    mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

  /// How the graph is written.
  enum As {
    NQUADS,
    TRIG
  }

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (${DEFAULT-VALUE}).",
      defaultValue = "NQUADS")
  private As as = As.NQUADS;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write; standard output unless given.")
  private @Nullable Path file;

  private final Console console;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Store store = Store.open(Home.standard(), "export")) {
      Export export = new Export(store.graph());
      OutputStream target = file == null ? console.bytes() : Files.newOutputStream(file);
      OutputStream out = new BufferedOutputStream(target);
      switch (as) {
        case NQUADS -> export.nquads(out);
        case TRIG -> export.trig(out);
      }
      out.flush();
      if (file != null) {
        out.close();
      }
    }
    return 0;
  }
}
