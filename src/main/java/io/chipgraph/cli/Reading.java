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
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

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
    int cores = Runtime.getRuntime().availableProcessors();
    int failures = 0;
    try (Fetcher fetcher = new Fetcher(InstantSource.system());
        ExecutorService pool = Executors.newFixedThreadPool(cores)) {
      Deque<Future<Result>> ahead = new ArrayDeque<>();
      for (Path file : files) {
        ahead.add(pool.submit(() -> read(fetcher, reader, file, line)));
        if (ahead.size() > 4 * cores) {
          failures += print(result(ahead.remove()));
        }
      }
      while (!ahead.isEmpty()) {
        failures += print(result(ahead.remove()));
      }
    }
    return failures == 0 ? 0 : 1;
  }

  private static Result result(Future<Result> future) throws IOException {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
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

  /// Prints a result; answers 1 for a failure, else 0.
  private int print(Result result) {
    if (result.good) {
      console.out().println(result.text);
      return 0;
    }
    console.complain(result.text);
    return 1;
  }

  private record Result(boolean good, String text) {}
}
