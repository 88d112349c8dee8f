package io.chipgraph.extract.event;

import io.chipgraph.extract.event.Sense.Tag;
import io.chipgraph.extract.name.Register.Entry;
import java.util.ArrayList;
import java.util.List;

/// Finds the parties of an English clause: the subject before the verb, the object behind it, the
/// rest behind their prepositions; a passive turns the first two.
final class EnglishParties implements PartyFinder {

  /// How many words an object or a preposition may stand away from its name: "the US processor
  /// designer Ampere".
  private static final int REACH = 9;

  @Override
  public Parties find(List<Token> tokens, int at, Frame.Trigger trigger, Topic topic) {
    Parties parties = new Parties();
    Frame.Form form = trigger.form();
    boolean passive = isPassive(tokens, at, form);
    List<Entry> before =
        form == Frame.Form.NOUN ? possessor(tokens, at) : subject(tokens, at, topic);
    if (before.isEmpty()) {
      before = subject(tokens, at, topic);
    }
    if (!before.isEmpty()) {
      parties.add(passive ? Parties.OBJECT : Parties.SUBJECT, before);
    }
    if (form != Frame.Form.NOUN && !passive) {
      List<Entry> object = object(tokens, at, topic);
      if (!object.isEmpty()) {
        parties.add(Parties.OBJECT, object);
      }
    }
    int end = clause(tokens, at)[1];
    for (int i = at + 1; i < end; i++) {
      Token token = tokens.get(i);
      if (token.sense() != null && isOtherVerb(token, at, i)) {
        break;
      }
      if (token.is(Tag.MARKER)) {
        List<Entry> marked = nameAfter(tokens, i, end);
        if (!marked.isEmpty()) {
          parties.add(passive && token.is("by") ? Parties.SUBJECT : token.text(), marked);
        }
      }
    }
    return parties;
  }

  /// A verb of its own takes the words behind it.
  private static boolean isOtherVerb(Token token, int at, int i) {
    return i > at + 1
        && token.sense() != null
        && token.sense().triggers.stream()
            .anyMatch(t -> t.form() == Frame.Form.BASE || t.form() == Frame.Form.PRESENT);
  }

  @Override
  public int[] clause(List<Token> tokens, int at) {
    int start = at;
    while (start > 0 && !isBoundary(tokens, start - 1)) {
      start--;
    }
    int end = at + 1;
    while (end < tokens.size() && !isBoundary(tokens, end)) {
      end++;
    }
    return new int[] {start, end};
  }

  private static boolean isBoundary(List<Token> tokens, int i) {
    Token token = tokens.get(i);
    return token.is(";") || token.is(Tag.CLAUSE) && !token.is(Tag.RELATIVE) && !token.is("that");
  }

  private static boolean isPassive(List<Token> tokens, int at, Frame.Form form) {
    if (form != Frame.Form.PAST) {
      return false;
    }
    for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
      Token token = tokens.get(i);
      if (token.is(Tag.BE)) {
        return true;
      }
      if (token.is(Tag.HAVE) || token.isName() || token.isPunctuation()) {
        break;
      }
    }
    return at + 1 < tokens.size() && tokens.get(at + 1).is("by");
  }

  private static List<Entry> subject(List<Token> tokens, int at, Topic topic) {
    for (int i = at - 1; i >= 0; i--) {
      Token token = tokens.get(i);
      if (token.isName()) {
        if (!isPossessive(tokens, i) && !isGoverned(tokens, i)) {
          return groupBefore(tokens, i);
        }
      } else if (token.is(Tag.PRONOUN)) {
        List<Entry> earlier = subject(tokens, i, Topic.NONE);
        return earlier.isEmpty() ? topic.meantBy(token) : earlier;
      } else if (token.is(Tag.RELATIVE) && i > 0) {
        List<Entry> antecedent = antecedent(tokens, i);
        if (!antecedent.isEmpty()) {
          return antecedent;
        }
      } else if (token.is(";")) {
        break;
      }
    }
    return List.of();
  }

  /// "Oracle, which": the name before the relative word.
  private static List<Entry> antecedent(List<Token> tokens, int relative) {
    int i = tokens.get(relative - 1).is(",") ? relative - 2 : relative - 1;
    return i >= 0 && tokens.get(i).isName() ? group(tokens, i, i) : List.of();
  }

  /// Whether a name is the object of a verb or preposition before it.
  private static boolean isGoverned(List<Token> tokens, int name) {
    for (int i = name - 1; i >= Math.max(0, name - REACH); i--) {
      Token token = tokens.get(i);
      if (token.is(Tag.MARKER)) {
        return true;
      }
      if (token.is(Tag.CONJUNCTION) || token.is(",")) {
        return i > 0 && tokens.get(i - 1).isName() && isGoverned(tokens, i - 1);
      }
      if (token.isPunctuation() && !token.is("'") && !token.is("-") && !token.is("\"")) {
        return false;
      }
      if (token.is(Tag.CLAUSE) || token.is(Tag.RELATIVE)) {
        return false;
      }
      if (token.sense() != null && token.sense().isVerb() && !token.is(Tag.REPORT)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isPossessive(List<Token> tokens, int name) {
    if (name + 1 >= tokens.size() || !tokens.get(name + 1).is("'")) {
      return false;
    }
    return true;
  }

  private static List<Entry> possessor(List<Token> tokens, int noun) {
    for (int i = noun - 1; i >= Math.max(0, noun - 6); i--) {
      if (tokens.get(i).isName() && isPossessive(tokens, i)) {
        return group(tokens, i, i);
      }
      if (tokens.get(i).is(Tag.MARKER) || tokens.get(i).is(",")) {
        break;
      }
    }
    return List.of();
  }

  private static List<Entry> object(List<Token> tokens, int at, Topic topic) {
    int end = Math.min(tokens.size(), at + 1 + REACH);
    for (int i = at + 1; i < end; i++) {
      Token token = tokens.get(i);
      if (token.isName()) {
        int owned = owned(tokens, i);
        return groupAfter(tokens, owned < 0 ? i : owned);
      }
      if (token.is(Tag.PRONOUN) && token.is("it")) {
        return topic.meantBy(token);
      }
      boolean quote = token.is("\"") || token.is("'") || token.is("-");
      if (token.is(Tag.MARKER)
          || token.is(Tag.CLAUSE)
          || token.is(Tag.BE)
          || token.is(Tag.MODAL)
          || token.isPunctuation() && !quote) {
        break;
      }
    }
    return List.of();
  }

  /// "Britain's DeepMind" means DeepMind: the name that another one possesses.
  private static int owned(List<Token> tokens, int name) {
    if (!isPossessive(tokens, name)) {
      return -1;
    }
    for (int i = name + 2; i < Math.min(tokens.size(), name + 7); i++) {
      if (tokens.get(i).isName()) {
        return i;
      }
      if (tokens.get(i).is(Tag.MARKER) || tokens.get(i).is(",")) {
        break;
      }
    }
    return -1;
  }

  private static List<Entry> nameAfter(List<Token> tokens, int marker, int end) {
    int last = Math.min(end, marker + 1 + REACH);
    for (int i = marker + 1; i < last; i++) {
      Token token = tokens.get(i);
      if (token.isName()) {
        int owned = owned(tokens, i);
        return groupAfter(tokens, owned < 0 ? i : owned);
      }
      if (token.is(Tag.MARKER)
          || token.is(Tag.CLAUSE)
          || token.value() != null
          || token.is(",")
          || token.is("(")
          || token.is(Tag.BE)
          || token.is(Tag.MODAL)) {
        break;
      }
    }
    return List.of();
  }

  /// A name and those joined to it on its left: "Microsoft and Nvidia".
  private static List<Entry> groupBefore(List<Token> tokens, int name) {
    int first = name;
    while (true) {
      int previous = joinedBefore(tokens, first);
      if (previous < 0) {
        return group(tokens, first, name);
      }
      first = previous;
    }
  }

  private static int joinedBefore(List<Token> tokens, int name) {
    int i = name - 1;
    boolean joined = false;
    while (i >= 0 && isJoint(tokens.get(i))) {
      joined |= tokens.get(i).is(Tag.CONJUNCTION);
      i--;
    }
    boolean name2 = i >= 0 && i < name - 1 && tokens.get(i).isName();
    return name2 && (joined || joinedBefore(tokens, i) >= 0) ? i : -1;
  }

  private static boolean isJoint(Token token) {
    return token.is(",") || token.is(Tag.CONJUNCTION) || token.is("the");
  }

  private static List<Entry> groupAfter(List<Token> tokens, int name) {
    List<Integer> members = new ArrayList<>(List.of(name));
    int i = name + 1;
    List<Integer> waiting = new ArrayList<>();
    while (i + 1 < tokens.size()) {
      int next = i;
      boolean and = false;
      while (next < tokens.size() && isJoint(tokens.get(next))) {
        and |= tokens.get(next).is(Tag.CONJUNCTION);
        next++;
      }
      if (next == i || next >= tokens.size() || !tokens.get(next).isName()) {
        break;
      }
      waiting.add(next);
      if (and) {
        members.addAll(waiting);
        waiting.clear();
      }
      i = next + 1;
    }
    List<Entry> things = new ArrayList<>();
    members.forEach(m -> things.addAll(group(tokens, m, m)));
    return things;
  }

  private static List<Entry> group(List<Token> tokens, int first, int last) {
    List<Entry> things = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      Entry entry = tokens.get(i).name();
      if (entry != null) {
        things.add(entry);
      }
    }
    return things;
  }
}
