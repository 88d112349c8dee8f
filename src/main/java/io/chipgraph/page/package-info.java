/// What in this page is the article, what is furniture?
///
/// A [io.chipgraph.crawl.Snapshot] goes in, a [io.chipgraph.page.Page] comes out: the article, or
/// the reason why there is none. Start at [io.chipgraph.page.PageReader]. This package is the home
/// of jsoup.
@NullMarked
package io.chipgraph.page;

import org.jspecify.annotations.NullMarked;
