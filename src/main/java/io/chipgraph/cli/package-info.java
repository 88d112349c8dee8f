/// The `chipgraph` commands.
///
/// Command lines go in; results come out on standard output, errors as one line on standard error.
/// This package is the home of picocli.
@NullMarked
package io.chipgraph.cli;

import org.jspecify.annotations.NullMarked;
