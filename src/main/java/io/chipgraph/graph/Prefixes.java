package io.chipgraph.graph;

import java.util.Map;
import java.util.TreeMap;

/// The prefixes that our files and answers use.
final class Prefixes {

  static final Map<String, String> ALL =
      new TreeMap<>(
          Map.of(
              "cg", Terms.CG,
              "schema", "https://schema.org/",
              "sem", "http://semanticweb.cs.vu.nl/2009/11/sem/",
              "oa", "http://www.w3.org/ns/oa#",
              "prov", "http://www.w3.org/ns/prov#",
              "skos", "http://www.w3.org/2004/02/skos/core#",
              "xsd", "http://www.w3.org/2001/XMLSchema#"));

  private Prefixes() {}
}
