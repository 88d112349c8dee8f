package io.chipgraph.extract.event;

import io.chipgraph.extract.Entity;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.event.Sense.Tag;
import io.chipgraph.extract.name.Register.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Finds the parties of a Chinese clause: the subject before the verb, or in the clause before; the
/// object behind it; the rest behind their markers 向, 从, 由, 被, 与 and so on.
final class ChineseClauses implements Clauses {

  /// How many tokens a marker or verb may stand away from its name: 与AI芯片初创公司Rain AI.
  private static final int REACH = 12;

  /// The place of the one whose shareholder, backer or chief somebody is.
  private static final String POSSESSOR = "possessor";

  private static final Set<String> STOPS = Set.of(",", ";", "。", "!", "?", ":", "(", ")");

  /// Markers of places: of 在OpenAI与G42的谈判中 they mark nobody.
  private static final Set<String> PLACES = Set.of("在", "于");

  private final List<Token> tokens;

  ChineseClauses(List<Token> tokens) {
    this.tokens = tokens;
  }

  @Override
  public Parties parties(int at, Frame.Trigger trigger, Topic topic) {
    Parties parties = new Parties();
    Range clause = clause(at);
    boolean[] marked = new boolean[tokens.size()];
    for (int i = namedStart(clause); i < clause.end(); i++) {
      boolean joins = isBetweenNames(i) && !parts(tokens.get(i), trigger.side());
      if (tokens.get(i).is(Tag.MARKER) && !joins) {
        addMarked(parties, i, i < at ? at : clause.end(), marked);
      }
    }
    if (trigger.form() == Frame.Form.NOUN) {
      addPossessor(parties, clause, at, marked);
    }
    List<Entry> subject = subject(clause.start(), at, marked);
    if (subject.isEmpty()) {
      subject = earlier(clause.start(), at, topic);
    }
    parties.add(Parties.SUBJECT, subject);
    parties.add(Parties.OBJECT, object(at, clause.end(), marked));
    return parties;
  }

  @Override
  public Range clause(int at) {
    int start = at;
    while (start > 0 && !isStop(tokens.get(start - 1))) {
      start--;
    }
    int end = at + 1;
    while (end < tokens.size() && !isStop(tokens.get(end))) {
      end++;
    }
    return new Range(start, end);
  }

  /// Rain AI的股东: the name before the noun possesses it; of OpenAI的金主是微软 the name behind 是 is meant
  /// by it.
  private void addPossessor(Parties parties, Range clause, int at, boolean[] marked) {
    for (int i = at - 1; i >= Math.max(clause.start(), at - 4); i--) {
      if (tokens.get(i).isName() && !marked[i] && tokens.get(i + 1).is("的")) {
        marked[i] = true;
        parties.add(POSSESSOR, thing(tokens.get(i)));
        break;
      }
    }
    if (at + 1 < clause.end() && tokens.get(at + 1).is("是") && parties.has(POSSESSOR)) {
      for (int i = at + 2; i < clause.end(); i++) {
        if (tokens.get(i).isName()) {
          marked[i] = true;
          parties.add(Parties.SUBJECT, thing(tokens.get(i)));
        }
      }
    }
  }

  /// Where a clause begins, or, where it names nothing, the clause before it: 正和台积电谈判,展开合作.
  private int namedStart(Range clause) {
    boolean named =
        tokens.subList(clause.start(), clause.end()).stream().anyMatch(token -> token.isName());
    return named || clause.start() < 2 ? clause.start() : clause(clause.start() - 2).start();
  }

  private boolean isStop(Token token) {
    return token.value() == null
        && STOPS.contains(token.text())
        && !token.is("(")
        && !token.is(")");
  }

  /// 和 and 与 between two names join them.
  private boolean isBetweenNames(int i) {
    return tokens.get(i).is(Tag.CONJUNCTION)
        && i > 0
        && i + 1 < tokens.size()
        && tokens.get(i - 1).isName()
        && tokens.get(i + 1).isName();
  }

  /// Of OpenAI与G42的谈判 the second is the other party, where the frame gives 与 a role of its own.
  private boolean parts(Token joint, Frame.Side side) {
    Role role = side.role(joint.text());
    return role != null && role != side.role(Parties.SUBJECT) && !joint.is("和");
  }

  private void addMarked(Parties parties, int marker, int end, boolean[] marked) {
    int last = Math.min(end, marker + 1 + REACH);
    for (int i = marker + 1; i < last; i++) {
      Token token = tokens.get(i);
      if (token.isName()) {
        if (PLACES.contains(tokens.get(marker).text()) && !isPlace(token)) {
          return;
        }
        List<Entry> things = new ArrayList<>();
        for (int member : groupAfter(i, end)) {
          marked[member] = true;
          things.addAll(thing(tokens.get(member)));
        }
        parties.add(tokens.get(marker).text(), things);
        return;
      }
      boolean verb = token.sense() != null && token.sense().isVerb();
      if (token.is(Tag.MARKER) || verb && !token.is("投资") || isStop(token)) {
        return;
      }
    }
  }

  private boolean isPlace(Token token) {
    return token.name() != null
        && (token.name().type() == Entity.Type.FACILITY
            || token.name().type() == Entity.Type.ORGANIZATION);
  }

  private List<Entry> subject(int start, int at, boolean[] marked) {
    int from = start;
    for (int i = start; i < at; i++) {
      // 黄仁勋宣布英伟达收购: behind a word of telling the clause begins anew.
      if (tokens.get(i).is(Tag.REPORT) && hasName(i, at, marked)) {
        from = i;
      }
    }
    for (int i = from; i < at; i++) {
      if (tokens.get(i).isName() && !marked[i]) {
        List<Entry> things = new ArrayList<>();
        for (int member : groupAfter(i, at)) {
          things.addAll(marked[member] ? List.of() : thing(tokens.get(member)));
        }
        return things;
      }
    }
    return List.of();
  }

  private boolean hasName(int from, int to, boolean[] marked) {
    for (int i = from; i < to; i++) {
      if (tokens.get(i).isName() && !marked[i]) {
        return true;
      }
    }
    return false;
  }

  /// The subject of an earlier clause of the sentence, else what a pronoun of it means.
  private List<Entry> earlier(int clauseStart, int at, Topic topic) {
    for (int end = clauseStart - 1; end > 0; ) {
      int start = clause(end - 1).start();
      boolean[] marked = new boolean[tokens.size()];
      for (int i = start; i < end; i++) {
        if (tokens.get(i).is(Tag.MARKER) && !isBetweenNames(i)) {
          addMarked(new Parties(), i, end, marked);
        }
      }
      List<Entry> subject = subject(start, end, marked);
      if (!subject.isEmpty()) {
        return subject;
      }
      end = start - 1;
    }
    for (int i = at - 1; i >= 0; i--) {
      if (tokens.get(i).is(Tag.PRONOUN)) {
        return topic.meantBy(tokens.get(i));
      }
    }
    return List.of();
  }

  private List<Entry> object(int at, int end, boolean[] marked) {
    int last = Math.min(end, at + 1 + 2 * REACH);
    for (int i = at + 1; i < last; i++) {
      Token token = tokens.get(i);
      if (token.isName() && !marked[i]) {
        List<Entry> things = new ArrayList<>();
        for (int member : groupAfter(i, end)) {
          things.addAll(thing(tokens.get(member)));
        }
        return things;
      }
    }
    return List.of();
  }

  /// A name and those joined to it: 微软、英伟达和软银.
  private List<Integer> groupAfter(int name, int end) {
    List<Integer> members = new ArrayList<>(List.of(name));
    int i = name + 1;
    while (i + 1 < end) {
      Token joint = tokens.get(i);
      if (tokens.get(i).isName() && isTitled(i)) {
        // 英伟达首席执行官黄仁勋 and 英伟达黄仁勋: firm and person.
        i++;
        continue;
      }
      if (!joint.is(Tag.CONJUNCTION) || !tokens.get(i + 1).isName()) {
        break;
      }
      members.add(i + 1);
      i += 2;
    }
    return members;
  }

  private boolean isTitled(int i) {
    return i > 0 && tokens.get(i - 1).isTitle();
  }

  private List<Entry> thing(Token token) {
    return token.name() == null ? List.of() : List.of(token.name());
  }
}
