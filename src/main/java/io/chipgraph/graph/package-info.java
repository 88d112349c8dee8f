/// What do all articles together say? RDF, SHACL, SPARQL.
///
/// A [io.chipgraph.graph.Reading] goes in: an article and what was understood of it. It becomes one
/// named graph; the claims of all articles become events; both are asked by
/// [io.chipgraph.graph.Sparql] or read as views. Start at [io.chipgraph.graph.KnowledgeGraph]. This
/// package is the home of Jena, and none of Jena's types leave it.
@NullMarked
package io.chipgraph.graph;

import org.jspecify.annotations.NullMarked;
