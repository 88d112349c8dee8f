package io.chipgraph.extract;

import io.chipgraph.page.Article;

/// Reads what an article claims; a pure function of the article, safe for many threads.
public interface Extractor {
  Extraction extract(Article article);
}
