package io.chipgraph.ingest;

import java.net.URI;

/// What became of one address.
public sealed interface Outcome {

  URI address();

  /// Its article is in the graph and can be searched; `revised` where an older body was replaced.
  record Ingested(URI address, String article, String headline, int claims, boolean revised)
      implements Outcome {}

  /// The graph holds the same body already.
  record Unchanged(URI address, String article) implements Outcome {}

  /// A page that tells no single story.
  record NotAnArticle(URI address, String why) implements Outcome {}

  /// An article of another field.
  record OffTopic(URI address, String why) implements Outcome {}

  /// A rule forbids it: of ours, of the site, or of the graph's shapes.
  record Refused(URI address, String rule) implements Outcome {}

  /// It was tried and did not work.
  record Failed(URI address, String why) implements Outcome {}
}
