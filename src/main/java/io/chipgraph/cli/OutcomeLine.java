package io.chipgraph.cli;

import io.chipgraph.ingest.Outcome;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;

/// An outcome as one line: a word, the address, and what was found or what was wrong.
final class OutcomeLine {

  private OutcomeLine() {}

  static String of(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Ingested ingested ->
          line(
              ingested.revised() ? "revised" : "ingested",
              outcome,
              String.format(Locale.ROOT, "%d claims  %s", ingested.claims(), ingested.headline()));
      case Outcome.Unchanged unchanged -> line("unchanged", outcome, "");
      case Outcome.NotAnArticle not -> line("no article", outcome, not.why());
      case Outcome.OffTopic off -> line("off topic", outcome, off.why());
      case Outcome.Refused refused -> line("refused", outcome, refused.rule());
      case Outcome.Failed failed -> line("failed", outcome, failed.why());
    };
  }

  /// Whether the address is in the graph now.
  static boolean isGood(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Ingested ingested -> true;
      case Outcome.Unchanged unchanged -> true;
      case Outcome.NotAnArticle not -> false;
      case Outcome.OffTopic off -> false;
      case Outcome.Refused refused -> false;
      case Outcome.Failed failed -> false;
    };
  }

  private static String line(String word, Outcome outcome, String rest) {
    return String.format(Locale.ROOT, "%-10s  %s  %s", word, name(outcome.address()), rest)
        .stripTrailing();
  }

  private static String name(URI address) {
    return "file".equals(address.getScheme())
        ? Path.of(address).getFileName().toString()
        : address.toString();
  }
}
