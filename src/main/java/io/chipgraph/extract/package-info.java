/// What does the article claim, in which words?
///
/// An [io.chipgraph.page.Article] goes in, an [io.chipgraph.extract.Extraction] comes out: the
/// things it names, the claims it makes, the figures and posts it tells, each with its evidence.
/// This package is the contract; `value`, `name` and `event` below it do the reading. Start at
/// [io.chipgraph.extract.Extractor].
@NullMarked
package io.chipgraph.extract;

import org.jspecify.annotations.NullMarked;
