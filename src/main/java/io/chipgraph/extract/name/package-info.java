/// Which known things does a text name, and where?
///
/// The [io.chipgraph.extract.name.Register] goes in: the things of the AI chip world with the names
/// that English and Chinese news use for them. Entities with their mentions come out.
@NullMarked
package io.chipgraph.extract.name;

import org.jspecify.annotations.NullMarked;
