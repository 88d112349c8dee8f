package io.chipgraph.cli;

import io.chipgraph.ingest.Home;
import io.chipgraph.ingest.Outcome;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `ingest`: read these addresses into the graph.
@Command(
    name = "ingest",
    description = {
      "Reads web pages, files and folders into the graph; prints one outcome a line.",
      "What is named on the command line must become an article, else the exit code is 1; of a"
          + " folder's files those of another field are passed over."
    },
    mixinStandardHelpOptions = true)
final class IngestCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "ADDRESS",
      description = "Addresses of web pages, HTML or text files, folders.")
  private List<String> arguments = List.of();

  private final Console console;

  IngestCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    List<URI> addresses = new ArrayList<>();
    Set<URI> named = new HashSet<>();
    for (String argument : arguments) {
      if (argument.matches("https?://.*")) {
        addresses.add(URI.create(argument));
        named.add(addresses.getLast());
        continue;
      }
      Path path = Path.of(argument).toAbsolutePath().normalize();
      for (Path file : Inputs.files(List.of(path))) {
        addresses.add(file.toUri());
        if (file.equals(path)) {
          named.add(file.toUri());
        }
      }
    }
    Tally tally = new Tally(named);
    try (Workshop workshop = Workshop.open(Home.standard(), "ingest")) {
      workshop.ingest(addresses, tally::take);
    }
    return tally.bad == 0 ? 0 : 1;
  }

  /// Prints outcomes and counts those that the user must know of.
  private final class Tally {
    private final Set<URI> named;
    private int bad;

    Tally(Set<URI> named) {
      this.named = named;
    }

    void take(Outcome outcome) {
      if (OutcomeLine.isGood(outcome)) {
        console.out().println(OutcomeLine.of(outcome));
      } else if (named.contains(outcome.address()) || outcome instanceof Outcome.Failed) {
        console.complain(OutcomeLine.of(outcome));
        bad++;
      } else {
        console.out().println(OutcomeLine.of(outcome));
      }
    }
  }
}
