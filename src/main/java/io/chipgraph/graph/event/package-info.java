/// Which claims tell of the same event, and what do they say together?
///
/// [io.chipgraph.graph.event.ToldClaim]s go in, [io.chipgraph.graph.event.DerivedEvent]s come out;
/// a pure function, the same for any order of the claims. Claims that share no key are never
/// compared, so what shares keys can be derived alone. Start at
/// [io.chipgraph.graph.event.EventDerivation]. This package knows no RDF.
@NullMarked
package io.chipgraph.graph.event;

import org.jspecify.annotations.NullMarked;
