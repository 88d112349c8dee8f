package io.chipgraph.search;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.apache.lucene.analysis.tokenattributes.TypeAttribute;
import org.jspecify.annotations.Nullable;

/// Adds to every Chinese character the pair that it makes with the one right after it.
///
/// 台积电 becomes 台, 台积, 积, 积电, 电. Each character takes one position and a pair stands at that of its
/// first character, so that a phrase can hold pairs, characters and Latin words alike.
final class HanBigrams extends TokenFilter {

  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
  private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
  private final PositionIncrementAttribute position =
      addAttribute(PositionIncrementAttribute.class);
  private final TypeAttribute type = addAttribute(TypeAttribute.class);

  private @Nullable State next;
  private boolean exhausted;
  private @Nullable String pair;
  private int pairStart;
  private int pairEnd;

  HanBigrams(TokenStream input) {
    super(input);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (pair != null) {
      term.setEmpty().append(pair);
      offset.setOffset(pairStart, pairEnd);
      position.setPositionIncrement(0);
      pair = null;
      return true;
    }
    if (next != null) {
      restoreState(next);
      next = null;
    } else if (exhausted || !input.incrementToken()) {
      return false;
    }
    if (WordAnalyzer.isHan(type.type())) {
      lookAhead();
    }
    return true;
  }

  private void lookAhead() throws IOException {
    String first = term.toString();
    int start = offset.startOffset();
    int end = offset.endOffset();
    State here = captureState();
    if (input.incrementToken()) {
      if (WordAnalyzer.isHan(type.type()) && offset.startOffset() == end) {
        pair = first + term;
        pairStart = start;
        pairEnd = offset.endOffset();
      }
      next = captureState();
    } else {
      exhausted = true;
    }
    restoreState(here);
  }

  @Override
  public void reset() throws IOException {
    super.reset();
    next = null;
    exhausted = false;
    pair = null;
  }
}
