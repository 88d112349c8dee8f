package io.chipgraph.cli;

import io.chipgraph.graph.EventFilter;
import io.chipgraph.graph.KnowledgeGraph;
import io.chipgraph.ingest.Home;
import io.chipgraph.ingest.Outcome;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `demo`: the sample pages, what was understood of them, and a server to look at it.
@Command(
    name = "demo",
    description =
        "Ingests the sample pages without network, prints what it understood, and serves.",
    mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

  @Option(names = "--no-serve", description = "Stop when the samples are ingested.")
  private boolean noServe;

  @Mixin private final ServerOptions server = new ServerOptions();

  private final Console console;

  DemoCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Home home = Home.standard();
    List<Path> pages = Inputs.files(List.of(home.samples()));
    boolean[] failed = {false};
    try (Workshop workshop = Workshop.open(home, "demo")) {
      workshop.ingest(
          pages.stream().map(Path::toUri).toList(),
          outcome -> {
            console.out().println(OutcomeLine.of(outcome));
            failed[0] |= outcome instanceof Outcome.Failed || outcome instanceof Outcome.Refused;
          });
      console.out().println();
      printEvents(workshop.store().graph());
    }
    if (noServe || failed[0]) {
      return failed[0] ? 1 : 0;
    }
    console.out().println("\nServing on " + server.address() + " (stop with Ctrl-C)");
    server.run();
    return 0;
  }

  private void printEvents(KnowledgeGraph graph) {
    graph
        .events(EventFilter.LATEST.page(0, 40))
        .forEach(event -> console.out().println(EventLine.of(event)));
    KnowledgeGraph.Counts counts = graph.counts();
    console
        .out()
        .printf(
            Locale.ROOT,
            "%n%d articles, %d claims, %d events; the 40 events last reported are above.%n",
            counts.articles(),
            counts.claims(),
            counts.events());
  }
}
