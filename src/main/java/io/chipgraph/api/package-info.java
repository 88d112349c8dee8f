/// HTTP in and out; decides nothing.
///
/// Requests go in, answers in the format asked for come out; errors are problem+json (RFC 9457).
/// Start at [io.chipgraph.api.Server], which holds the store. This package is the home of Quarkus
/// REST.
@NullMarked
package io.chipgraph.api;

import org.jspecify.annotations.NullMarked;
