package io.chipgraph.cli;

import io.chipgraph.ingest.Home;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `rebuild`: graph and index anew from the archive.
@Command(
    name = "rebuild",
    description = "Derives graph and index anew from the archived pages, without network.",
    mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

  private final Console console;

  RebuildCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Workshop workshop = Workshop.open(Home.standard(), "rebuild")) {
      long articles = workshop.rebuild();
      console.out().println("rebuilt " + articles + " articles from the archive");
    }
    return 0;
  }
}
