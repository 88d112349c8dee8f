package io.chipgraph.search;

import io.chipgraph.search.QueryNode.All;
import io.chipgraph.search.QueryNode.Any;
import io.chipgraph.search.QueryNode.Beginning;
import io.chipgraph.search.QueryNode.Clause;
import io.chipgraph.search.QueryNode.Everything;
import io.chipgraph.search.QueryNode.Field;
import io.chipgraph.search.QueryNode.Need;
import io.chipgraph.search.QueryNode.Not;
import io.chipgraph.search.QueryNode.Phrase;
import io.chipgraph.search.QueryNode.Roughly;
import io.chipgraph.search.QueryNode.Within;
import io.chipgraph.search.QueryNode.Word;
import io.chipgraph.text.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what a user typed. Signs of a Chinese keyboard such as “”（）：－ are read like their ASCII
/// twins, 「」 and 『』 like quotes.
///
/// ```
/// all    = ("+"? either)*               one beside the other: all are wanted
/// either = both ("OR" both)*
/// both   = single ("AND" single)*
/// single = ("NOT" | "-") single | "(" all ")" | field ":" single | "words" ("~" number)?
///        | word ("*" | "~" number?)? | "*"
/// ```
final class QueryReader {

  private static final int LONGEST = 2_000;
  private static final int DEEPEST = 30;

  /// A word with a letter and a tilde behind it; 80~100 is a range.
  private static final Pattern ROUGH = Pattern.compile("(.*\\p{L}.*)~(\\d?)");

  private static final Pattern SLOP = Pattern.compile("~(\\d{1,2})");

  private final String typed;
  private final String text;
  private int at;
  private int depth;
  private boolean withinField;

  private QueryReader(String typed) {
    this.typed = typed;
    this.text = Folding.fold(typed).replaceAll("[「」『』]", "\"");
  }

  /// The query that a text means.
  ///
  /// @throws QuerySyntaxException where it means none
  static QueryNode read(String typed) {
    if (typed.length() > LONGEST) {
      throw new QuerySyntaxException(
          typed.codePointCount(0, LONGEST), "a query ends after " + LONGEST + " characters");
    }
    QueryReader reader = new QueryReader(typed);
    reader.skipBlanks();
    if (reader.atEnd()) {
      return new Everything();
    }
    QueryNode node = reader.all();
    if (!reader.atEnd()) {
      throw reader.error(reader.at, "this bracket closes none");
    }
    return node;
  }

  private QueryNode all() {
    List<Clause> clauses = new ArrayList<>();
    for (skipBlanks(); !atEnd() && peek() != ')'; skipBlanks()) {
      Need need = skipSign('+') ? Need.REQUIRED : Need.WANTED;
      clauses.add(new Clause(need, either()));
    }
    return clauses.size() == 1 ? clauses.getFirst().node() : new All(clauses);
  }

  private QueryNode either() {
    List<QueryNode> nodes = new ArrayList<>();
    nodes.add(both());
    while (skipOperator("OR")) {
      nodes.add(both());
    }
    return nodes.size() == 1 ? nodes.getFirst() : new Any(nodes);
  }

  private QueryNode both() {
    List<Clause> clauses = new ArrayList<>();
    clauses.add(new Clause(Need.REQUIRED, single()));
    while (skipOperator("AND")) {
      clauses.add(new Clause(Need.REQUIRED, single()));
    }
    return clauses.size() == 1 ? clauses.getFirst().node() : new All(clauses);
  }

  private QueryNode single() {
    if (++depth > DEEPEST) {
      throw error(at, "brackets and signs nest deeper than " + DEEPEST);
    }
    try {
      skipBlanks();
      if (skipSign('-') || skipOperator("NOT")) {
        requireOperand();
        return new Not(single());
      }
      requireOperand();
      return switch (peek()) {
        case '(' -> group();
        case '"' -> phrase();
        default -> fieldOrWord();
      };
    } finally {
      depth--;
    }
  }

  private QueryNode group() {
    int open = at++;
    QueryNode node = all();
    if (atEnd()) {
      throw error(open, "this bracket is never closed");
    }
    at++;
    if (node instanceof All(List<Clause> clauses) && clauses.isEmpty()) {
      throw error(open, "nothing stands between these brackets");
    }
    return node;
  }

  private QueryNode phrase() {
    int open = at;
    int close = text.indexOf('"', open + 1);
    if (close < 0) {
      throw error(open, "this quote is never closed");
    }
    at = close + 1;
    Matcher slop = SLOP.matcher(text).region(at, text.length());
    if (!slop.lookingAt()) {
      return new Phrase(text.substring(open + 1, close), 0);
    }
    at = slop.end();
    return new Phrase(text.substring(open + 1, close), Integer.parseInt(slop.group(1)));
  }

  private QueryNode fieldOrWord() {
    int start = at;
    Field field = field();
    if (field == null) {
      return word();
    }
    if (withinField) {
      throw error(start, "a field cannot stand within another");
    }
    skipBlanks();
    if (atEnd() || peek() == ')') {
      throw error(start, "nothing follows " + text.substring(start, at).strip());
    }
    withinField = true;
    QueryNode node = single();
    withinField = false;
    return new Within(field, node);
  }

  /// The field that is named here, its colon behind us; or nothing at all.
  private @Nullable Field field() {
    int colon = at;
    while (colon < text.length() && isAsciiLetter(text.charAt(colon))) {
      colon++;
    }
    if (colon == at || colon == text.length() || text.charAt(colon) != ':') {
      return null;
    }
    String name = text.substring(at, colon);
    for (Field field : Field.values()) {
      if (word(field).equalsIgnoreCase(name)) {
        at = colon + 1;
        return field;
      }
    }
    if (looksLikeField(name, colon)) {
      String fields =
          Arrays.stream(Field.values()).map(QueryReader::word).collect(Collectors.joining(", "));
      throw error(
          at,
          ("there is no field " + name + ", only " + fields)
              + "; to look for the words put them in quotes");
    }
    return null;
  }

  private static String word(Field field) {
    return field.name().toLowerCase(Locale.ROOT);
  }

  /// Whether somebody meant a field. Pasted headlines (AI: what next, AI：未来) and addresses
  /// (https://) have colons too.
  private boolean looksLikeField(String name, int colon) {
    return typed.charAt(colon) == ':'
        && name.chars().noneMatch(c -> c >= 'A' && c <= 'Z')
        && colon + 1 < text.length()
        && !isBlank(text.charAt(colon + 1))
        && text.charAt(colon + 1) != '/';
  }

  private QueryNode word() {
    int start = at;
    while (!atEnd() && !isBlank(peek()) && "\"()".indexOf(peek()) < 0) {
      at++;
    }
    String word = text.substring(start, at);
    if (word.equals("*")) {
      return new Everything();
    }
    int star = word.indexOf('*');
    if (star >= 0 && star < word.length() - 1) {
      throw error(start + star, "* stands only at the end of a word");
    }
    if (star >= 0) {
      return new Beginning(word.substring(0, star));
    }
    Matcher rough = ROUGH.matcher(word);
    if (!rough.matches()) {
      return new Word(word);
    }
    String edits = rough.group(2);
    if (edits.compareTo("2") > 0) {
      throw error(at - 1, "at most 2 letters can differ");
    }
    return new Roughly(rough.group(1), edits.isEmpty() ? -1 : Integer.parseInt(edits));
  }

  private void requireOperand() {
    skipBlanks();
    if (atEnd() || peek() == ')') {
      throw error(at, "something to look for is missing here");
    }
    for (String operator : List.of("AND", "OR")) {
      if (isOperator(operator)) {
        throw error(at, operator + " stands between two things to look for");
      }
    }
  }

  private boolean skipOperator(String operator) {
    skipBlanks();
    if (!isOperator(operator)) {
      return false;
    }
    at += operator.length();
    return true;
  }

  private boolean isOperator(String operator) {
    int end = at + operator.length();
    return text.startsWith(operator, at)
        && (end == text.length()
            || isBlank(text.charAt(end))
            || "\"()".indexOf(text.charAt(end)) >= 0);
  }

  /// Steps over a sign that belongs to what follows; one between blanks is a dash.
  private boolean skipSign(char sign) {
    if (!atEnd() && peek() == sign && at + 1 < text.length() && !isBlank(text.charAt(at + 1))) {
      at++;
      return true;
    }
    return false;
  }

  private void skipBlanks() {
    while (!atEnd() && isBlank(peek())) {
      at++;
    }
  }

  private boolean atEnd() {
    return at >= text.length();
  }

  private char peek() {
    return text.charAt(at);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static boolean isAsciiLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private QuerySyntaxException error(int place, String reason) {
    return new QuerySyntaxException(typed.codePointCount(0, place), reason);
  }
}
