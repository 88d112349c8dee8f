/// Which sums, quantities and dates does a text state?
///
/// A folded text goes in, [io.chipgraph.extract.value.Value]s with their places come out. The words
/// of figures are data: `data/lexicon/values.yaml`. Start at
/// [io.chipgraph.extract.value.ValueReader].
@NullMarked
package io.chipgraph.extract.value;

import org.jspecify.annotations.NullMarked;
