package io.chipgraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// How an answer is written.
public enum Format {
  JSON(Shape.TABLE, "application/sparql-results+json", "application/json"),
  XML(Shape.TABLE, "application/sparql-results+xml", "application/xml", "text/xml"),
  CSV(Shape.TABLE, "text/csv"),
  TSV(Shape.TABLE, "text/tab-separated-values"),
  TEXT(Shape.TABLE, "text/plain"),
  TURTLE(Shape.GRAPH, "text/turtle", "application/x-turtle"),
  NTRIPLES(Shape.GRAPH, "application/n-triples", "text/plain"),
  JSONLD(Shape.GRAPH, "application/ld+json", "application/json"),
  RDFXML(Shape.GRAPH, "application/rdf+xml", "application/xml", "text/xml"),
  TRIG(Shape.GRAPH, "application/trig"),
  NQUADS(Shape.GRAPH, "application/n-quads");

  private final Shape shape;

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable, its type does not say so.
  private final List<String> mediaTypes;

  Format(Shape shape, String... mediaTypes) {
    this.shape = shape;
    this.mediaTypes = List.of(mediaTypes);
  }

  /// What a question is answered with.
  public enum Shape {
    /// Rows, or yes and no.
    TABLE,
    /// Triples.
    GRAPH
  }

  public Shape shape() {
    return shape;
  }

  /// The media type to send, without a character set.
  public String mediaType() {
    return mediaTypes.getFirst();
  }

  /// The media type to send, with the character set where the type has one.
  public String contentType() {
    return mediaType().startsWith("text/") ? mediaType() + "; charset=utf-8" : mediaType();
  }

  /// The format that a word names: `csv`, `ttl`, `jsonld`.
  public static Optional<Format> named(String word) {
    return Optional.ofNullable(
        switch (word.toLowerCase(Locale.ROOT)) {
          case "json", "srj" -> JSON;
          case "xml", "srx" -> XML;
          case "csv" -> CSV;
          case "tsv" -> TSV;
          case "text", "table", "txt" -> TEXT;
          case "turtle", "ttl" -> TURTLE;
          case "ntriples", "nt" -> NTRIPLES;
          case "jsonld", "json-ld" -> JSONLD;
          case "rdfxml", "rdf", "rdf/xml" -> RDFXML;
          case "trig" -> TRIG;
          case "nquads", "nq" -> NQUADS;
          default -> null;
        });
  }

  /// The format of a shape that an Accept header likes best: JSON or Turtle for an empty header or
  /// for anything, none where nothing acceptable can be written.
  public static Optional<Format> negotiate(String accept, Shape shape) {
    if (accept.isBlank()) {
      return Optional.of(shape == Shape.TABLE ? JSON : TURTLE);
    }
    Format best = null;
    double liking = 0;
    for (Format format : values()) {
      double mine = format.shape == shape ? format.likedBy(accept) : 0;
      if (mine > liking) {
        best = format;
        liking = mine;
      }
    }
    return Optional.ofNullable(best);
  }

  /// How much a header likes this format, by the most specific of its ranges that fits.
  private double likedBy(String accept) {
    double best = 0;
    for (String type : mediaTypes) {
      double liking =
          Range.parse(accept).stream()
              .filter(range -> range.covers(type))
              .max(Comparator.comparingInt(Range::precision))
              .map(Range::quality)
              .orElse(0.0);
      best = Math.max(best, liking);
    }
    return best;
  }

  /// The formats of a shape.
  public static Set<Format> of(Shape shape) {
    return Set.copyOf(List.of(values()).stream().filter(format -> format.shape == shape).toList());
  }

  private record Range(String type, double quality) {

    static List<Range> parse(String accept) {
      List<Range> ranges = new ArrayList<>();
      for (String part : accept.split(",", -1)) {
        String[] pieces = part.strip().split(";", -1);
        double quality = 1;
        for (String piece : pieces) {
          String parameter = piece.strip();
          if (parameter.startsWith("q=")) {
            quality = quality(parameter.substring(2));
          }
        }
        ranges.add(new Range(pieces[0].strip().toLowerCase(Locale.ROOT), quality));
      }
      return ranges;
    }

    private static double quality(String text) {
      try {
        return Math.clamp(Double.parseDouble(text), 0, 1);
      } catch (NumberFormatException e) {
        return 0;
      }
    }

    boolean covers(String mediaType) {
      return type.equals("*/*")
          || type.equals(mediaType)
          || type.endsWith("/*") && mediaType.startsWith(type.substring(0, type.length() - 1));
    }

    int precision() {
      return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    }
  }
}
