/// Which articles, events and things speak of this?
///
/// [io.chipgraph.search.SearchDocument]s go in, a [io.chipgraph.search.SearchRequest] is answered
/// by a [io.chipgraph.search.SearchResult]. The index is derived: it carries the sequence of the
/// last update that it holds, and whoever owns the graph replays what came later. Start at
/// [io.chipgraph.search.SearchIndex]. This package is the home of Lucene.
@NullMarked
package io.chipgraph.search;

import org.jspecify.annotations.NullMarked;
