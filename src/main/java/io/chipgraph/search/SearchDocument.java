package io.chipgraph.search;

import io.chipgraph.text.Language;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the index is told of one article, event or thing.
///
/// @param id the IRI it is known by; a document put again under its id replaces the old one
/// @param title the headline, the event in a few words, or the thing's usual name
/// @param body the text below the headline, in reading order; may be empty
/// @param language what title and body are written in
/// @param date the day of publication or of the event
/// @param publisher the outlet's name
/// @param things the ids of the things it speaks of; of a thing: its own
/// @param names the labels of those things in all languages, so that 英伟达 finds an English article
/// @param types the words of the event types it tells, such as `Investment`
public record SearchDocument(
    String id,
    Kind kind,
    String title,
    String body,
    Language language,
    @Nullable LocalDate date,
    @Nullable String publisher,
    List<String> things,
    List<String> names,
    List<String> types) {

  /// Beyond this many characters an id is none.
  private static final int LONGEST_ID = 4_000;

  /// What a document is about.
  public enum Kind {
    ARTICLE,
    EVENT,
    THING
  }

  public SearchDocument {
    checkId(id);
    things.forEach(SearchDocument::checkId);
    things = List.copyOf(things);
    names = List.copyOf(names);
    types = List.copyOf(types);
  }

  private static void checkId(String id) {
    if (id.isBlank()) {
      throw new IllegalArgumentException("blank id");
    }
    if (id.length() > LONGEST_ID) {
      throw new IllegalArgumentException(
          "id of more than " + LONGEST_ID + " characters: " + id.substring(0, 100) + "…");
    }
  }
}
