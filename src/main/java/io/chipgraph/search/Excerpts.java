package io.chipgraph.search;

import io.chipgraph.search.SearchResult.Excerpt;
import io.chipgraph.text.Span;
import io.chipgraph.text.Text;
import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/// Cuts out of titles and bodies what matched.
final class Excerpts extends UnifiedHighlighter {

  private static final String[] FIELDS = {
    Schema.TITLE_ENGLISH, Schema.TITLE_OTHER, Schema.BODY_ENGLISH, Schema.BODY_OTHER
  };

  private static final int[] MOST = {1, 1, 2, 2};

  /// Sentences in a body beyond this many characters are not looked at.
  private static final int LONGEST_BODY = 200_000;

  /// A sentence that is longer, in UTF-16 units, is cut around its first match.
  private static final int LONGEST = 300;

  private static final int BEFORE_MATCH = 80;

  Excerpts(IndexSearcher searcher, Analyzer analyzer) {
    // Whole-query matching would find nothing where one word is in the title, one in the body.
    super(
        UnifiedHighlighter.builder(searcher, analyzer)
            .withMaxLength(LONGEST_BODY)
            .withWeightMatches(false));
  }

  /// Title and snippets of one document.
  record Shown(Excerpt title, List<Excerpt> snippets) {}

  /// What to show of each of the documents, in their order.
  List<Shown> of(int[] documents, Query query) throws IOException {
    if (documents.length == 0) {
      return List.of();
    }
    Map<String, Object[]> found =
        highlightFieldsAsObjects(FIELDS, query, documents.clone(), MOST.clone());
    return IntStream.range(0, documents.length).mapToObj(i -> shown(found, i)).toList();
  }

  private static Shown shown(Map<String, Object[]> found, int document) {
    List<Excerpt> title = new ArrayList<>();
    List<Excerpt> snippets = new ArrayList<>();
    for (String field : FIELDS) {
      Object[] ofField = found.get(field);
      if (ofField != null && ofField[document] instanceof Cut(List<Excerpt> excerpts)) {
        (isTitle(field) ? title : snippets).addAll(excerpts);
      }
    }
    return new Shown(title.isEmpty() ? new Excerpt("", 0, List.of()) : title.getFirst(), snippets);
  }

  private static boolean isTitle(String field) {
    return field.equals(Schema.TITLE_ENGLISH) || field.equals(Schema.TITLE_OTHER);
  }

  @Override
  protected BreakIterator getBreakIterator(String field) {
    return isTitle(field)
        ? new WholeBreakIterator()
        : new SplittingBreakIterator(BreakIterator.getSentenceInstance(Locale.CHINESE), '\n');
  }

  @Override
  protected PassageFormatter getFormatter(String field) {
    return isTitle(field) ? new Cutter(Integer.MAX_VALUE) : new Cutter(LONGEST);
  }

  /// The excerpts of one field.
  private record Cut(List<Excerpt> excerpts) {}

  private static final class Cutter extends PassageFormatter {

    private final int longest;

    Cutter(int longest) {
      this.longest = longest;
    }

    @Override
    public Cut format(Passage[] passages, String content) {
      List<Excerpt> excerpts = new ArrayList<>();
      for (Passage passage : passages) {
        excerpts.add(cut(passage, content));
      }
      excerpts.removeIf(excerpt -> excerpt.text().isEmpty());
      return new Cut(excerpts);
    }

    private Excerpt cut(Passage passage, String content) {
      List<int[]> matches = matches(passage, content);
      int start = passage.getStartOffset();
      int end = Math.min(passage.getEndOffset(), content.length());
      if (end - start > longest) {
        int first = matches.isEmpty() ? start : matches.getFirst()[0];
        start = boundary(content, Math.max(start, first - BEFORE_MATCH));
        end = boundary(content, Math.min(end, start + longest));
      }
      while (start < end && Character.isWhitespace(content.charAt(start))) {
        start++;
      }
      while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
        end--;
      }
      Text text = Text.of(content.substring(start, end));
      List<Span> marks = new ArrayList<>();
      for (int[] match : matches) {
        int from = Math.max(match[0], start);
        int to = Math.min(match[1], end);
        if (from < to) {
          marks.add(text.span(from - start, to - start));
        }
      }
      return new Excerpt(text.string(), content.codePointCount(0, start), marks);
    }

    /// The places that matched, from left to right; what overlaps or has a mere blank between is
    /// one: 晶圆 and 圆厂, letter and of.
    private static List<int[]> matches(Passage passage, String content) {
      List<int[]> sorted =
          IntStream.range(0, passage.getNumMatches())
              .mapToObj(i -> new int[] {passage.getMatchStarts()[i], passage.getMatchEnds()[i]})
              .sorted((a, b) -> Integer.compare(a[0], b[0]))
              .toList();
      List<int[]> merged = new ArrayList<>();
      for (int[] match : sorted) {
        int[] last = merged.isEmpty() ? null : merged.getLast();
        if (last != null
            && (match[0] <= last[1] || content.substring(last[1], match[0]).equals(" "))) {
          last[1] = Math.max(last[1], match[1]);
        } else {
          merged.add(new int[] {match[0], match[1]});
        }
      }
      return merged;
    }

    /// The offset, or the one before where it would cut a surrogate pair.
    private static int boundary(String content, int offset) {
      return offset > 0
              && offset < content.length()
              && Character.isLowSurrogate(content.charAt(offset))
              && Character.isHighSurrogate(content.charAt(offset - 1))
          ? offset - 1
          : offset;
    }
  }
}
