package io.chipgraph.cli;

import io.chipgraph.crawl.Fetched;
import io.chipgraph.crawl.Fetcher;
import io.chipgraph.ingest.Home;
import io.chipgraph.page.Article;
import io.chipgraph.page.Page;
import io.chipgraph.page.PageReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;

/// Reads files and prints a line for each, on all cores and in the order given.
final class Reading {

  private final Console console;

  Reading(Console console) {
    this.console = console;
  }

  /// Makes the line of an article.
  interface Line {
    String of(String id, Article article);
  }

  /// Prints a line for each article among the files; answers the exit code.
  int each(List<Path> paths, Line line) throws IOException {
    List<Path> files = Inputs.files(paths);
    PageReader reader = PageReader.of(Home.standard().lexicon());
    try (Fetcher fetcher = new Fetcher(InstantSource.system())) {
      long failures =
          files.parallelStream()
              .map(file -> read(fetcher, reader, file, line))
              .sequential()
              .peek(this::print)
              .filter(result -> !result.good)
              .count();
      return failures == 0 ? 0 : 1;
    }
  }

  private static Result read(Fetcher fetcher, PageReader reader, Path file, Line line) {
    return switch (fetcher.fetch(file.toUri())) {
      case Fetched.Saved saved ->
          switch (reader.read(saved.snapshot())) {
            case Article article -> new Result(true, line.of(Inputs.id(file), article));
            case Page.NotAnArticle not -> new Result(false, file + ": " + not.why());
          };
      case Fetched.Refused refused -> new Result(false, file + ": " + refused.rule());
      case Fetched.Failed failed -> new Result(false, file + ": " + failed.why());
    };
  }

  private void print(Result result) {
    if (result.good) {
      console.out().println(result.text);
    } else {
      console.complain(result.text);
    }
  }

  private record Result(boolean good, String text) {}
}
