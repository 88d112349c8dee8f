package io.chipgraph.search;

import io.chipgraph.search.SearchDocument.Kind;
import io.chipgraph.text.Language;
import io.chipgraph.text.Span;
import io.chipgraph.text.Text;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The answer to a request: how many documents match, and the hits of the page asked for.
///
/// @param total the number of matching documents; when `atLeast`, there may be more
/// @param relaxed whether no document has all the words, so that these have only most of them
public record SearchResult(long total, boolean atLeast, boolean relaxed, List<Hit> hits) {

  public SearchResult {
    hits = List.copyOf(hits);
  }

  /// One matching document.
  ///
  /// @param score how well it matches, to be compared within one answer only; 0 when sorted by date
  /// @param title the whole title with the words that matched
  /// @param snippets up to two stretches of the body that matched best, or its beginning
  public record Hit(
      String id,
      Kind kind,
      Language language,
      @Nullable LocalDate date,
      @Nullable String publisher,
      float score,
      Excerpt title,
      List<Excerpt> snippets) {

    public Hit {
      snippets = List.copyOf(snippets);
    }
  }

  /// A stretch of a title or body.
  ///
  /// @param start the offset in the whole title or body, in code points
  /// @param marks what matched, as places in `text`, in order and apart from each other
  public record Excerpt(String text, int start, List<Span> marks) {

    public Excerpt {
      marks = List.copyOf(marks);
    }

    /// The excerpt as HTML that is safe to show: what matched stands in `<em>`, all else is
    /// escaped.
    public String html() {
      Text place = Text.of(text);
      StringBuilder html = new StringBuilder();
      int done = 0;
      for (Span mark : marks) {
        escape(place.substring(new Span(done, mark.start())), html);
        html.append("<em>");
        escape(place.substring(mark), html);
        html.append("</em>");
        done = mark.end();
      }
      escape(place.substring(new Span(done, place.length())), html);
      return html.toString();
    }

    private static void escape(String text, StringBuilder html) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        switch (c) {
          case '&' -> html.append("&amp;");
          case '<' -> html.append("&lt;");
          case '>' -> html.append("&gt;");
          case '"' -> html.append("&quot;");
          case '\'' -> html.append("&#39;");
          default -> html.append(c);
        }
      }
    }
  }
}
