package io.chipgraph.cli;

import io.chipgraph.extract.Extractor;
import io.chipgraph.extract.event.FrameExtractor;
import io.chipgraph.graph.RegisterFile;
import io.chipgraph.ingest.Home;
import io.chipgraph.page.Article;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `extract`: what do these articles claim?
@Command(
    name = "extract",
    description = "Prints what each page or text claims as one JSON object a line; stores nothing.",
    mixinStandardHelpOptions = true)
final class ExtractCommand implements Callable<Integer> {

  @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files or folders.")
  private List<Path> paths = List.of();

  @Option(
      names = "--published",
      paramLabel = "DATE",
      description = "The day of publication of articles that state none, such as 2024-01-22.")
  private @Nullable LocalDate published;

  private final Console console;

  ExtractCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    Home home = Home.standard();
    Extractor extractor = FrameExtractor.of(RegisterFile.read(home.register()), home.lexicon());
    return new Reading(console)
        .each(
            paths,
            (id, article) -> {
              Article dated = dated(article);
              return JsonLines.extraction(id, dated, extractor.extract(dated));
            });
  }

  private Article dated(Article article) {
    return article.published() == null && published != null
        ? article.withPublished(published)
        : article;
  }
}
