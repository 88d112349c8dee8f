package io.chipgraph.search;

import java.io.IOException;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.KeywordAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;

/// The forms under which one English word is found.
final class WordForms {

  /// What begins a stem in the index. Tokens hold letters and digits, so no word begins with it.
  static final char STEM = '≈';

  private WordForms() {}

  /// Writes `u.s` as `us`.
  static final class Acronyms extends TokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    Acronyms(TokenStream input) {
      super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
      if (!input.incrementToken()) {
        return false;
      }
      if (term.length() > 2 && isAcronym()) {
        String letters = term.toString().replace(".", "");
        term.setEmpty().append(letters);
      }
      return true;
    }

    private boolean isAcronym() {
      for (int i = 0; i < term.length(); i++) {
        char c = term.charAt(i);
        if (i % 2 == 0 ? !Character.isLetter(c) : c != '.') {
          return false;
        }
      }
      return true;
    }
  }

  /// Marks the second of each two equal tokens, which has been stemmed, as a stem; drops it where
  /// the word has none. The first is the word as written.
  static final class Stems extends FilteringTokenFilter {

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final KeywordAttribute keyword = addAttribute(KeywordAttribute.class);
    private final TypeAttribute type = addAttribute(TypeAttribute.class);

    Stems(TokenStream input) {
      super(input);
    }

    @Override
    protected boolean accept() {
      if (keyword.isKeyword()) {
        return true;
      }
      if (!WordAnalyzer.isWord(type.type())) {
        return false;
      }
      int length = term.length();
      // The stemmer leaves alone what has a digit: 50,000 H100s.
      if (length > 2 && term.charAt(length - 1) == 's' && isDigit(term.charAt(length - 2))) {
        term.setLength(length - 1);
      }
      String stem = term.toString();
      term.setEmpty().append(STEM).append(stem);
      return true;
    }

    private static boolean isDigit(char c) {
      return c >= '0' && c <= '9';
    }
  }
}
