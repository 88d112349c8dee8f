package io.chipgraph.page;

import java.net.URI;

/// What a snapshot turned out to be.
public sealed interface Page permits Article, Page.NotAnArticle {

  URI address();

  /// A page that tells no single story, such as a front page, or bytes that are no text.
  record NotAnArticle(URI address, String why) implements Page {}
}
