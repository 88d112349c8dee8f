/// Pages for people who would rather look than query.
///
/// Requests of browsers go in, HTML comes out. Start at [io.chipgraph.ui.StartPage]. This package
/// is the home of Qute; its templates lie in `src/main/resources/templates`, its styles and scripts
/// in `src/main/resources/META-INF/resources/ui`.
@NullMarked
package io.chipgraph.ui;

import org.jspecify.annotations.NullMarked;
