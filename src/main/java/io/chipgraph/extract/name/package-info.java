/// Which companies, people, products and other things does a text name?
///
/// A register of known things and an article go in, the things it names with every mention come
/// out. Start at [io.chipgraph.extract.name.NameReader].
@NullMarked
package io.chipgraph.extract.name;

import org.jspecify.annotations.NullMarked;
