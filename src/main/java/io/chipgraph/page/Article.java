package io.chipgraph.page;

import io.chipgraph.text.Language;
import io.chipgraph.text.Span;
import io.chipgraph.text.Text;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One news story, cut out of the page that carried it.
///
/// `text` holds the headline and the body, and all spans point into it. For a plain text file it is
/// the whole file, of which the paragraphs are the part that is article; so the spans of claims are
/// places in the file.
///
/// @param address the canonical address: the article's identity
/// @param title the headline's place, absent where the text has none
/// @param published the day of publication where the page states it
/// @param authors the people named as authors, as written
/// @param publisher the name of the outlet, where the page states it
/// @param paragraphs the body in reading order
public record Article(
    URI address,
    Text text,
    @Nullable Span title,
    List<Paragraph> paragraphs,
    Language language,
    @Nullable LocalDate published,
    List<String> authors,
    @Nullable String publisher)
    implements Page {

  public Article {
    paragraphs = List.copyOf(paragraphs);
    authors = List.copyOf(authors);
  }

  /// A heading, a stretch of running text, or another piece of the body.
  public record Paragraph(Kind kind, Span span) {}

  /// What a paragraph is on its page.
  public enum Kind {
    HEADING,
    TEXT,
    LIST_ITEM,
    QUOTATION,
    TABLE_ROW
  }

  /// The headline's words, empty where there is none.
  public String headline() {
    return title == null ? "" : text.substring(title);
  }

  /// The paragraphs' words, a blank line between two.
  public String body() {
    return paragraphs.stream()
        .map(paragraph -> text.substring(paragraph.span()))
        .collect(Collectors.joining("\n\n"));
  }

  /// The same article with another day of publication.
  public Article withPublished(LocalDate day) {
    return new Article(address, text, title, paragraphs, language, day, authors, publisher);
  }
}
