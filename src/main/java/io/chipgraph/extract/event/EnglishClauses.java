package io.chipgraph.extract.event;

import io.chipgraph.extract.event.Sense.Tag;
import io.chipgraph.extract.name.Register.Entry;
import java.util.ArrayList;
import java.util.List;

/// Finds the parties of an English clause: the subject before the verb, the object behind it, the
/// rest behind their prepositions; a passive turns the first two.
final class EnglishClauses implements Clauses {

  /// How many words an object or a preposition may stand away from its name: "the US processor
  /// designer Ampere".
  private static final int REACH = 9;

  private final List<Token> tokens;
  private final EnglishSegments segments;

  EnglishClauses(List<Token> tokens) {
    this.tokens = tokens;
    this.segments = EnglishSegments.of(tokens);
  }

  @Override
  public Parties parties(int at, Frame.Trigger trigger, Topic topic) {
    Parties parties = new Parties();
    boolean noun = trigger.form() == Frame.Form.NOUN;
    boolean passive = isPassive(at, trigger.form());
    if (noun) {
      parties.add(Parties.OBJECT, compound(at));
      List<Entry> possessor = possessor(at, topic);
      parties.add(Parties.SUBJECT, possessor.isEmpty() ? subject(at, topic) : possessor);
    } else {
      parties.add(passive ? Parties.OBJECT : Parties.SUBJECT, subject(at, topic));
      if (!passive) {
        parties.add(Parties.OBJECT, object(at, topic));
      }
    }
    int end = clause(at).end();
    for (int i = at + 1; i < end; i++) {
      Token token = tokens.get(i);
      if (!segments.sameSegment(i, at)) {
        continue;
      }
      if (i > at + 1 && isVerbOfItsOwn(i)) {
        break;
      }
      if (token.is(Tag.MARKER) && (!token.is("by") || passive || noun)) {
        String place = passive && token.is("by") ? Parties.SUBJECT : token.text();
        parties.add(place, nameAfter(i, end));
      }
    }
    return parties;
  }

  @Override
  public Range clause(int at) {
    int start = at;
    while (start > 0 && !isBoundary(start - 1, at)) {
      start--;
    }
    int end = at + 1;
    while (end < tokens.size() && !isBoundary(end, at)) {
      end++;
    }
    return new Range(start, end);
  }

  /// Whether a clause of the segment of `at` ends at a token.
  private boolean isBoundary(int i, int at) {
    if (!segments.isMain(at) && !segments.sameSegment(i, at)) {
      return true;
    }
    Token token = tokens.get(i);
    boolean opens = token.is(Tag.CLAUSE) && !token.is(Tag.RELATIVE);
    return token.is(";") || opens && segments.sameSegment(i, at);
  }

  private boolean isPassive(int at, Frame.Form form) {
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

  /// A verb behind the telling word takes what follows it.
  private boolean isVerbOfItsOwn(int i) {
    Sense sense = tokens.get(i).sense();
    return sense != null
        && sense.triggers.stream()
            .anyMatch(t -> t.form() == Frame.Form.BASE || t.form() == Frame.Form.PRESENT)
        && sense.triggers.stream().noneMatch(t -> t.form() == Frame.Form.NOUN);
  }

  private List<Entry> subject(int at, Topic topic) {
    boolean infinitive = at > 0 && tokens.get(at - 1).is("to");
    int start = at;
    for (int i = at - 1; i >= 0; i--) {
      if (!segments.sameSegment(i, at)) {
        continue;
      }
      start = i;
      Token token = tokens.get(i);
      if (token.isName()) {
        // "Intel's talks to buy": the one who possesses the plan carries it out.
        boolean free = isPossessive(i) ? infinitive : !isGoverned(i);
        if (free) {
          return groupBefore(i);
        }
      } else if (token.is(Tag.PRONOUN)) {
        List<Entry> earlier = subject(i, Topic.NONE);
        return earlier.isEmpty() ? topic.meantBy(token) : earlier;
      } else if (token.is(";")) {
        break;
      }
    }
    int name = segments.antecedent(start);
    return name == EnglishSegments.NONE ? List.of() : thing(name);
  }

  /// Whether a name is the object of a verb or preposition before it.
  private boolean isGoverned(int name) {
    int seen = 0;
    for (int i = name - 1; i >= 0 && seen < REACH; i--) {
      if (!segments.sameSegment(i, name)) {
        continue;
      }
      seen++;
      Token token = tokens.get(i);
      if (token.is(Tag.MARKER)) {
        return true;
      }
      if (token.is(Tag.CONJUNCTION) || token.is(",")) {
        int before = i - 1;
        while (before >= 0 && !segments.sameSegment(before, name)) {
          before--;
        }
        return before >= 0 && tokens.get(before).isName() && isGoverned(before);
      }
      if (token.isPunctuation() && !isQuote(token)) {
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

  private static boolean isQuote(Token token) {
    return token.is("'") || token.is("-") || token.is("\"");
  }

  private boolean isPossessive(int name) {
    return name + 1 < tokens.size() && tokens.get(name + 1).is("'");
  }

  /// "SoftBank's purchase" and "its purchase".
  private List<Entry> possessor(int noun, Topic topic) {
    for (int i = noun - 1; i >= Math.max(0, noun - 7); i--) {
      Token token = tokens.get(i);
      if (token.isName() && isPossessive(i)) {
        return groupBefore(i);
      }
      if (token.is("its") || token.is("their")) {
        List<Entry> earlier = subject(i, Topic.NONE);
        return earlier.isEmpty() && topic.firm() != null ? List.of(topic.firm()) : earlier;
      }
      if (token.is(Tag.MARKER) || token.is(",")) {
        break;
      }
    }
    return List.of();
  }

  /// "the Alphawave deal": the name right before the noun.
  private List<Entry> compound(int noun) {
    return noun > 0 && tokens.get(noun - 1).isName() ? groupBefore(noun - 1) : List.of();
  }

  private List<Entry> object(int at, Topic topic) {
    int seen = 0;
    for (int i = at + 1; i < tokens.size() && seen < REACH; i++) {
      if (!segments.sameSegment(i, at)) {
        continue;
      }
      seen++;
      Token token = tokens.get(i);
      if (token.isName()) {
        int owned = owned(i);
        return groupAfter(owned < 0 ? i : owned);
      }
      if (token.is("it")) {
        return topic.meantBy(token);
      }
      if (token.is(Tag.MARKER)
          || token.is(Tag.CLAUSE)
          || token.is(Tag.BE)
          || token.is(Tag.MODAL)
          || token.isPunctuation() && !isQuote(token)) {
        break;
      }
    }
    return List.of();
  }

  /// "Britain's DeepMind" means DeepMind: the name that another one possesses, -1 for none.
  private int owned(int name) {
    if (!isPossessive(name)) {
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

  private List<Entry> nameAfter(int marker, int end) {
    int last = Math.min(end, marker + 1 + REACH);
    for (int i = marker + 1; i < last; i++) {
      Token token = tokens.get(i);
      if (token.isName()) {
        int owned = owned(i);
        return groupAfter(owned < 0 ? i : owned);
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
  private List<Entry> groupBefore(int name) {
    int first = name;
    for (int previous = joinedBefore(first); previous >= 0; previous = joinedBefore(first)) {
      first = previous;
    }
    List<Entry> things = new ArrayList<>();
    for (int i = first; i <= name; i++) {
      if (segments.sameSegment(i, name)) {
        things.addAll(thing(i));
      }
    }
    return things;
  }

  /// The name before that is joined to this one by "and", or by a comma in a list that has one.
  private int joinedBefore(int name) {
    int i = name - 1;
    boolean joined = false;
    while (i >= 0 && (isJoint(tokens.get(i)) || !segments.sameSegment(i, name))) {
      joined |= tokens.get(i).is(Tag.CONJUNCTION) && segments.sameSegment(i, name);
      i--;
    }
    boolean other = i >= 0 && i < name - 1 && tokens.get(i).isName() && !isPossessive(i);
    return other && (joined || joinedBefore(i) >= 0) ? i : -1;
  }

  private static boolean isJoint(Token token) {
    return token.is(",") || token.is(Tag.CONJUNCTION) || token.is("the");
  }

  /// A name and those joined to it on its right.
  private List<Entry> groupAfter(int name) {
    List<Entry> things = new ArrayList<>(thing(name));
    List<Entry> waiting = new ArrayList<>();
    int i = name + 1;
    while (i + 1 < tokens.size()) {
      int next = i;
      boolean and = false;
      while (next < tokens.size()
          && (isJoint(tokens.get(next)) || !segments.sameSegment(next, name))) {
        and |= tokens.get(next).is(Tag.CONJUNCTION) && segments.sameSegment(next, name);
        next++;
      }
      if (next == i || next >= tokens.size() || !tokens.get(next).isName()) {
        break;
      }
      waiting.addAll(thing(next));
      if (and) {
        things.addAll(waiting);
        waiting.clear();
      }
      i = next + 1;
    }
    return things;
  }

  private List<Entry> thing(int token) {
    Entry entry = tokens.get(token).name();
    return entry == null ? List.of() : List.of(entry);
  }
}
