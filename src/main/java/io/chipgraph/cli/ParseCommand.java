package io.chipgraph.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `parse`: what in these pages is the article?
@Command(
    name = "parse",
    description =
        "Prints the article of each page or text as one JSON object a line; stores nothing.",
    mixinStandardHelpOptions = true)
final class ParseCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
  private List<Path> paths = List.of();

  private final Console console;

  ParseCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    return new Reading(console).each(paths, (id, article) -> JsonLines.article(id, article));
  }
}
