package io.chipgraph.extract.event;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.Entity;
import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.Status;
import io.chipgraph.extract.name.Register;
import io.chipgraph.extract.name.Register.Entry;
import io.chipgraph.extract.value.Value;
import io.chipgraph.text.Folding;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the events that one sentence tells.
final class DraftReader {

  private static final Set<String> BACK = Set.of("这", "该", "上述", "those", "these");

  private final Lexicon lexicon;
  private final Function<List<Token>, Clauses> parser;
  private final Map<String, Entry> makers;

  /// `register` tells who makes a product.
  DraftReader(Lexicon lexicon, Function<List<Token>, Clauses> parser, Register register) {
    this.lexicon = lexicon;
    this.parser = parser;
    this.makers = new LinkedHashMap<>();
    Map<String, Entry> byId = new LinkedHashMap<>();
    register.entries().forEach(entry -> byId.put(entry.id(), entry));
    for (Entry entry : register.entries()) {
      entry.links("madeBy").stream()
          .map(byId::get)
          .filter(maker -> maker != null)
          .findFirst()
          .ifPresent(maker -> makers.put(entry.id(), maker));
    }
  }

  List<Draft> read(String text, SentenceTokens sentence, Topic topic) {
    List<Token> tokens = sentence.tokens();
    Clauses clauses = parser.apply(tokens);
    Map<Integer, Draft> drafts = new LinkedHashMap<>();
    if (sentence.isQuestion()) {
      return List.of();
    }
    for (int i = 0; i < tokens.size(); i++) {
      Sense sense = tokens.get(i).sense();
      if (sense != null && !sense.triggers.isEmpty()) {
        Draft best = best(sentence, clauses, i, sense.triggers, topic, last(drafts));
        if (best != null) {
          drafts.put(i, best);
        }
      }
    }
    new ValueBinder(text, sentence, clauses).bind(drafts);
    drafts.values().forEach(this::addMakers);
    return List.copyOf(drafts.values());
  }

  /// Of all frames that a word may tell, the one that finds most parties.
  private @Nullable Draft best(
      SentenceTokens sentence,
      Clauses clauses,
      int at,
      List<Frame.Trigger> triggers,
      Topic topic,
      @Nullable Draft before) {
    Draft best = null;
    for (Frame.Trigger trigger : triggers) {
      Draft draft = draft(sentence, clauses, at, trigger, topic, before);
      if (draft != null && (best == null || draft.parties() > best.parties())) {
        best = draft;
      }
    }
    return best;
  }

  private @Nullable Draft draft(
      SentenceTokens sentence,
      Clauses clauses,
      int at,
      Frame.Trigger trigger,
      Topic topic,
      @Nullable Draft before) {
    Frame frame = trigger.frame();
    List<Token> tokens = sentence.tokens();
    Clauses.Range clause = clauses.clause(at);
    if (!hasWords(tokens, clause, frame)
        || frame.money() && !hasSum(tokens, new Clauses.Range(0, tokens.size()))) {
      return null;
    }
    Status status = StatusReader.read(sentence, at, clause, trigger);
    Draft draft =
        new Draft(frame.type(), frame.id(), status, sentence.evidence(), sentence.headline());
    Parties parties = clauses.parties(at, trigger, topic);
    parties
        .byPlace()
        .forEach((place, things) -> {
          Role role = trigger.side().role(place);
          if (role != null) {
            things.stream()
                .filter(thing -> lexicon.allows(role, thing.type()))
                .filter(thing -> !isMedium(thing))
                .forEach(thing -> draft.add(role, thing));
          }
        });
    if (before != null && before.type == draft.type && pointsBack(tokens, at)) {
      before.in(Role.TARGET).forEach(thing -> draft.add(Role.TARGET, thing));
      before.in(Role.SELLER).forEach(thing -> draft.add(Role.SELLER, thing));
    }
    addByType(draft, frame, tokens, clause);
    preferFirms(draft);
    removeDoubles(draft);
    if (frame.type() == EventType.EXECUTIVE_CHANGE) {
      addFormerFirm(draft, tokens, clause);
    }
    return isEnough(draft, frame, hasSum(tokens, clause)) ? draft : null;
  }

  /// Whether enough is known to claim it; a sum stands in for one party that is not named.
  private static boolean isEnough(Draft draft, Frame frame, boolean sum) {
    if (frame.pair()) {
      return draft.in(Role.PARTNER).size() > 1;
    }
    if (frame.type() == EventType.EXECUTIVE_CHANGE && draft.in(Role.ORGANIZATION).size() > 1) {
      // The next sentence may name the person.
      return true;
    }
    boolean needed = frame.needs().stream().anyMatch(role -> !draft.in(role).isEmpty());
    return needed || sum && frame.amount() != null && !draft.roles.isEmpty();
  }

  /// 前谷歌TPU的负责人 and "former Google engineer": the firm that the person comes from.
  private void addFormerFirm(Draft draft, List<Token> tokens, Clauses.Range clause) {
    for (int i = clause.start(); i + 1 < clause.end(); i++) {
      Entry thing = tokens.get(i + 1).name();
      Entry firm = thing == null ? null : makers.getOrDefault(thing.id(), thing);
      if (tokens.get(i).is(Sense.Tag.FORMER)
          && firm != null
          && firm.type() == Entity.Type.COMPANY) {
        draft.add(Role.ORGANIZATION, firm);
      }
    }
  }

  /// Gives an appointment that named no person the person whom the next sentence names.
  void complete(Draft draft, SentenceTokens next) {
    for (Token token : next.tokens()) {
      if (token.name() != null && token.name().type() == Entity.Type.PERSON) {
        draft.add(Role.PERSON, token.name());
        return;
      }
    }
  }

  private static @Nullable Draft last(Map<Integer, Draft> drafts) {
    Draft last = null;
    for (Draft draft : drafts.values()) {
      last = draft;
    }
    return last;
  }

  /// 收购了这些股份 and "bought the stake" speak of what was told right before.
  private static boolean pointsBack(List<Token> tokens, int at) {
    for (int i = at + 1; i < Math.min(tokens.size(), at + 4); i++) {
      if (BACK.contains(tokens.get(i).text())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isMedium(Entry thing) {
    return thing.links("sector").contains("media");
  }

  private static boolean hasWords(List<Token> tokens, Clauses.Range clause, Frame frame) {
    if (frame.with().isEmpty()) {
      return true;
    }
    StringBuilder words = new StringBuilder();
    for (Token token : tokens.subList(clause.start(), clause.end())) {
      boolean thing =
          token.name() != null
              && (frame.type().has(Role.PRODUCT) && token.name().type() == Entity.Type.PRODUCT
                  || frame.type().has(Role.FACILITY)
                      && token.name().type() == Entity.Type.FACILITY);
      if (thing || frame.with().contains(token.text())) {
        return true;
      }
      words.append(token.text());
    }
    // Chinese words of a list may be cut into several tokens or stand inside a longer one.
    return frame.with().stream()
        .anyMatch(word -> Folding.isHan(word.charAt(0)) && words.indexOf(word) >= 0);
  }

  private static boolean hasSum(List<Token> tokens, Clauses.Range clause) {
    return tokens.subList(clause.start(), clause.end()).stream()
        .anyMatch(token -> token.value() instanceof Value.Sum);
  }

  /// Products and facilities of the clause belong to its event; so does a government to a rule.
  private static void addByType(
      Draft draft, Frame frame, List<Token> tokens, Clauses.Range clause) {
    for (Token token : tokens.subList(clause.start(), clause.end())) {
      Entry thing = token.name();
      if (thing == null) {
        continue;
      }
      if (thing.type() == Entity.Type.PRODUCT && frame.type().has(Role.PRODUCT)) {
        draft.add(Role.PRODUCT, thing);
      }
      if (thing.type() == Entity.Type.FACILITY && frame.type().has(Role.FACILITY)) {
        draft.add(Role.FACILITY, thing);
      }
      if (frame.party() != null && thing.type() == Entity.Type.ORGANIZATION) {
        draft.add(frame.party(), thing);
      }
    }
  }

  /// Of 英伟达首席执行官黄仁勋 the firm acts, unless the role is for people.
  private static void preferFirms(Draft draft) {
    draft.roles.forEach((role, things) -> {
      boolean firms = things.stream().anyMatch(t -> t.type() != Entity.Type.PERSON);
      if (firms && role != Role.PERSON) {
        things.removeIf(t -> t.type() == Entity.Type.PERSON);
      }
    });
  }

  /// A thing plays one role in an event: the first that was found.
  private static void removeDoubles(Draft draft) {
    Set<Entry> seen = new HashSet<>();
    for (Set<Entry> things : draft.roles.values()) {
      things.removeIf(thing -> !seen.add(thing));
    }
    draft.roles.values().removeIf(Set::isEmpty);
  }

  /// The maker of the products that a customer orders is their supplier, where none is told.
  private void addMakers(Draft draft) {
    if (draft.type != EventType.SUPPLY || !draft.in(Role.SUPPLIER).isEmpty()) {
      return;
    }
    List<Entry> suppliers = new ArrayList<>();
    for (Entry product : draft.in(Role.PRODUCT)) {
      Entry maker = makers.get(product.id());
      if (maker != null && !draft.in(Role.CUSTOMER).contains(maker)) {
        suppliers.add(maker);
      }
    }
    suppliers.forEach(maker -> draft.add(Role.SUPPLIER, maker));
  }

  static boolean isProduct(Token token) {
    return token.name() != null && token.name().type() == Entity.Type.PRODUCT;
  }

  /// What a sum without a clue is in an event of a type.
  static Claim.Kind kind(Draft draft) {
    return switch (draft.type) {
      case FACILITY_PROJECT -> Claim.Kind.CAPEX;
      case SUBSIDY -> Claim.Kind.SUBSIDY;
      case REGULATION, LITIGATION -> Claim.Kind.OTHER;
      case INVESTMENT, ACQUISITION, PUBLIC_OFFERING, SUPPLY, PARTNERSHIP -> Claim.Kind.DEAL;
      case PRODUCT_LAUNCH, EXECUTIVE_CHANGE, FINANCIAL_RESULT -> Claim.Kind.OTHER;
    };
  }
}
