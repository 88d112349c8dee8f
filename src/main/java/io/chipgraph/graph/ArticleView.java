package io.chipgraph.graph;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.Evidence;
import io.chipgraph.extract.Status;
import io.chipgraph.text.Language;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An article as the graph holds it: all that a page about it shows and that an index needs.
///
/// @param iri the article's IRI
/// @param headline empty where the text has none
/// @param text headline and body: the text into which all spans point
/// @param published the day of publication where the page states it
/// @param publisher the outlet's name
/// @param retrieved when the bytes were first seen with these words
/// @param sources the names of the origins to which the article attributes its facts
/// @param mentions the places that name things, in reading order
/// @param claims in the order of their evidence
/// @param names the usual names of all things spoken of, by their IRIs
public record ArticleView(
    String iri,
    URI address,
    String headline,
    String text,
    Language language,
    @Nullable LocalDate published,
    String publisher,
    Instant retrieved,
    List<String> sources,
    List<Mention> mentions,
    List<Told> claims,
    Map<String, String> names) {

  public ArticleView {
    sources = List.copyOf(sources);
    mentions = List.copyOf(mentions);
    claims = List.copyOf(claims);
    names = Map.copyOf(names);
  }

  /// A place in the text and the IRI of the thing that it names.
  public record Mention(Evidence words, String thing) {}

  /// A claim, its IRI, and the event that it tells of with the status which that has by now.
  public record Told(String iri, Claim claim, String event, Status eventStatus) {}
}
