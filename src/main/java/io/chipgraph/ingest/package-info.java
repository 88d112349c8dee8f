/// What happened to each address of a run?
///
/// Addresses go in, an [io.chipgraph.ingest.Outcome] comes out for each; on the way every stage is
/// passed: fetched, archived, read, understood, written to the graph, indexed. The only place that
/// knows all stages.
@NullMarked
package io.chipgraph.ingest;

import org.jspecify.annotations.NullMarked;
