/// Which language is this, which characters are the same, and where in the text?
///
/// Strings go in; languages, spans counted in Unicode code points, sentences and folded forms come
/// out. Start at [io.chipgraph.text.Text]. This package is the home of ICU4J.
@NullMarked
package io.chipgraph.text;

import org.jspecify.annotations.NullMarked;
