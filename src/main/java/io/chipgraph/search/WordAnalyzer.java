package io.chipgraph.search;

import io.chipgraph.text.Folding;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.icu.ICUFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.KeywordRepeatFilter;
import org.apache.lucene.analysis.miscellaneous.LengthFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/// How text becomes index terms: one script, one width, one case, no accents; Chinese in single
/// characters and pairs, English as written and as a stem.
///
/// Unicode's own word rules cut the text. Lucene's ICU tokenizer, which first cuts by script, would
/// make 910 and B of the 910B in 昇腾910B, because a digit belongs to no script.
final class WordAnalyzer extends Analyzer {

  /// Between two names of a thing lie so many positions that no phrase spans both.
  private static final int GAP = 100;

  private final boolean stems;
  private final boolean pairs;

  private WordAnalyzer(boolean stems, boolean pairs) {
    this.stems = stems;
    this.pairs = pairs;
  }

  /// Terms for the index, with English stems or without.
  static WordAnalyzer forIndex(boolean stems) {
    return new WordAnalyzer(stems, true);
  }

  /// The words of queries, for [#words(String)].
  static WordAnalyzer forQuery() {
    return new WordAnalyzer(true, false);
  }

  /// A word or a single Chinese character of a query.
  ///
  /// @param stem the stem as the index has it, absent for Chinese and for numbers
  /// @param position counts the words from 0
  record Word(String text, @Nullable String stem, boolean han, int position, int start, int end) {

    /// Whether both are Chinese characters without anything between.
    boolean pairsWith(Word next) {
      return han && next.han && end == next.start;
    }

    /// The same word, so many positions later.
    Word shifted(int positions) {
      return new Word(text, stem, han, position + positions, start, end);
    }
  }

  /// The words of a part of a query.
  List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    try (TokenStream stream = tokenStream("", text)) {
      CharTermAttribute term = stream.getAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.getAttribute(OffsetAttribute.class);
      PositionIncrementAttribute step = stream.getAttribute(PositionIncrementAttribute.class);
      TypeAttribute type = stream.getAttribute(TypeAttribute.class);
      int position = -1;
      stream.reset();
      while (stream.incrementToken()) {
        position += step.getPositionIncrement();
        int start = offset.startOffset();
        int end = offset.endOffset();
        if (step.getPositionIncrement() == 0) {
          Word written = words.removeLast();
          words.add(new Word(written.text, term.toString(), false, position, start, end));
        } else {
          words.add(new Word(term.toString(), null, isHan(type.type()), position, start, end));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // A string cannot fail to be read.
    }
    return words;
  }

  static boolean isHan(String type) {
    return type.equals("<IDEOGRAPHIC>") || type.equals("<HIRAGANA>");
  }

  static boolean isWord(String type) {
    return type.equals("<ALPHANUM>");
  }

  @Override
  protected TokenStreamComponents createComponents(String field) {
    StandardTokenizer tokenizer = new StandardTokenizer();
    TokenStream stream = new EnglishPossessiveFilter(new ICUFoldingFilter(tokenizer));
    stream = new LengthFilter(new WordForms.Acronyms(stream), 1, Integer.MAX_VALUE);
    if (stems) {
      stream = new WordForms.Stems(new KStemFilter(new KeywordRepeatFilter(stream)));
    }
    if (pairs) {
      stream = new HanBigrams(stream);
    }
    return new TokenStreamComponents(tokenizer, stream);
  }

  @Override
  protected Reader initReader(String field, Reader reader) {
    try {
      return new StringReader(fold(reader.readAllAsString()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The folded text, as long as the given one, without the signs that would glue words together:
  /// NYSE:TSM, gb200_nvl72, a full stop with no blank after it. The stops of U.S. stay.
  private static String fold(String text) {
    char[] chars = Folding.fold(text).toCharArray();
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c == ':' || c == '_' || c == '.' && endsWord(chars, i)) {
        chars[i] = ' ';
      }
    }
    return new String(chars);
  }

  private static boolean endsWord(char[] chars, int stop) {
    return isLetter(chars, stop - 1)
        && isLetter(chars, stop + 1)
        && (isLetter(chars, stop - 2) || isLetter(chars, stop + 2));
  }

  private static boolean isLetter(char[] chars, int i) {
    return i >= 0 && i < chars.length && Character.isLetter(chars[i]);
  }

  @Override
  public int getPositionIncrementGap(String field) {
    return GAP;
  }
}
