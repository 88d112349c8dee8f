/// What does the web offer now, asked politely, kept byte for byte?
///
/// Addresses go in, a [io.chipgraph.crawl.Fetched] comes out for each: the bytes as they were, or
/// the reason why there are none. [io.chipgraph.crawl.Archive] keeps the bytes as WARC. Start at
/// [io.chipgraph.crawl.Fetcher]. This package is the home of HttpClient and jwarc.
@NullMarked
package io.chipgraph.crawl;

import org.jspecify.annotations.NullMarked;
