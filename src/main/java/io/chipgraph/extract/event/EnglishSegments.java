package io.chipgraph.extract.event;

import io.chipgraph.extract.event.Sense.Tag;
import java.util.Arrays;
import java.util.List;

/// Tells the main line of an English sentence from what is set into it: relative clauses,
/// appositions and brackets.
///
/// Each token gets the number of its segment, 0 for the main line; a segment that is set in knows
/// the name it speaks of.
final class EnglishSegments {

  /// No name.
  static final int NONE = -1;

  private final List<Token> tokens;
  private final int[] segment;

  /// For each segment the token of the name it speaks of, or NONE.
  private final int[] antecedent;

  private int segments = 1;

  private EnglishSegments(List<Token> tokens) {
    this.tokens = tokens;
    this.segment = new int[tokens.size()];
    this.antecedent = new int[tokens.size() + 1];
    Arrays.fill(antecedent, NONE);
  }

  static EnglishSegments of(List<Token> tokens) {
    EnglishSegments segments = new EnglishSegments(tokens);
    segments.brackets();
    segments.appositions();
    segments.relatives();
    return segments;
  }

  boolean sameSegment(int one, int other) {
    return segment[one] == segment[other];
  }

  /// The name that the segment of a token speaks of, NONE in the main line.
  int antecedent(int token) {
    return antecedent[segment[token]];
  }

  /// Whether a token stands in the main line.
  boolean isMain(int token) {
    return segment[token] == 0;
  }

  private void brackets() {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is("(")) {
        int end = i + 1;
        while (end < tokens.size() && !tokens.get(end).is(")")) {
          end++;
        }
        set(i, Math.min(end + 1, tokens.size()), nameBefore(i));
        i = end;
      }
    }
  }

  /// "Groq, a designer of AI chips, ..." and "Altman, OpenAI's chief executive, ...".
  private void appositions() {
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (!tokens.get(i).isName() || !tokens.get(i + 1).is(",") || segment[i] != 0) {
        continue;
      }
      int end = comma(i + 2);
      if (beginsApposition(i + 2) && !hasFiniteVerb(i + 2, end)) {
        set(i + 1, Math.min(end + 1, tokens.size()), i);
      }
    }
  }

  private boolean beginsApposition(int at) {
    Token first = tokens.get(at);
    if (first.is(Tag.DETERMINER) || first.isTitle() || first.is(Tag.FORMER)) {
      return true;
    }
    if (first.isName()) {
      // A firm's name that possesses a title, not the next member of a list.
      return at + 1 < tokens.size() && tokens.get(at + 1).is("'") && hasTitle(at, comma(at));
    }
    boolean past =
        first.sense() != null
            && first.sense().triggers.stream().anyMatch(t -> t.form() == Frame.Form.PAST);
    return past && at + 1 < tokens.size() && tokens.get(at + 1).is("by");
  }

  private void relatives() {
    for (int i = 1; i < tokens.size(); i++) {
      if (!tokens.get(i).is(Tag.RELATIVE) || isComplementizer(i)) {
        continue;
      }
      boolean set = tokens.get(i - 1).is(",");
      int start = set ? i - 1 : i;
      int end = comma(i + 1);
      set(start, end, nameBefore(start));
    }
  }

  /// "said that it will": behind a verb of telling the word opens a clause of its own.
  private boolean isComplementizer(int at) {
    if (!tokens.get(at).is("that")) {
      return false;
    }
    Token before = tokens.get(at - 1);
    return before.is(Tag.REPORT)
        || before.is(",")
        || before.is(Tag.MARKER)
        || before.sense() != null && before.sense().isVerb();
  }

  /// The next comma outside numbers, or the end.
  private int comma(int from) {
    for (int i = from; i < tokens.size(); i++) {
      if (tokens.get(i).is(",") && !joinsNames(i) || tokens.get(i).is(";")) {
        return i;
      }
    }
    return tokens.size();
  }

  /// The comma of "A, B and C" parts nothing.
  private boolean joinsNames(int comma) {
    return comma > 0
        && comma + 1 < tokens.size()
        && tokens.get(comma - 1).isName()
        && tokens.get(comma + 1).isName()
        && comma + 2 < tokens.size()
        && (tokens.get(comma + 2).is(",") || tokens.get(comma + 2).is(Tag.CONJUNCTION));
  }

  private boolean hasFiniteVerb(int from, int to) {
    for (int i = from; i < Math.min(to, tokens.size()); i++) {
      Token token = tokens.get(i);
      boolean passiveBy = i + 1 < tokens.size() && tokens.get(i + 1).is("by");
      if (token.is(Tag.RELATIVE)) {
        return false;
      }
      if (token.is(Tag.BE) || token.is(Tag.HAVE) || token.is(Tag.MODAL) || token.is(Tag.REPORT)) {
        return true;
      }
      boolean finite =
          token.sense() != null
              && token.sense().triggers.stream()
                  .anyMatch(t -> t.form() == Frame.Form.PRESENT || t.form() == Frame.Form.PAST);
      boolean alsoNoun =
          token.sense() != null
              && token.sense().triggers.stream().anyMatch(t -> t.form() == Frame.Form.NOUN);
      if (finite && !passiveBy && !alsoNoun) {
        return true;
      }
    }
    return false;
  }

  private boolean hasTitle(int from, int to) {
    for (int i = from; i < Math.min(to, tokens.size()); i++) {
      if (tokens.get(i).isTitle()) {
        return true;
      }
    }
    return false;
  }

  private int nameBefore(int at) {
    for (int i = at - 1; i >= Math.max(0, at - 8); i--) {
      if (tokens.get(i).isName()) {
        return i;
      }
    }
    return NONE;
  }

  private void set(int from, int to, int name) {
    for (int i = from; i < to; i++) {
      segment[i] = segments;
    }
    antecedent[segments] = name;
    segments++;
    if (segments >= antecedent.length) {
      segments = antecedent.length - 1;
    }
  }
}
