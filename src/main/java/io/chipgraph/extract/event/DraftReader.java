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
import org.jspecify.annotations.Nullable;

/// Reads the events that one sentence tells.
final class DraftReader {

  private final Lexicon lexicon;
  private final PartyFinder finder;
  private final Map<String, Entry> makers;

  /// `register` tells who makes a product.
  DraftReader(Lexicon lexicon, PartyFinder finder, Register register) {
    this.lexicon = lexicon;
    this.finder = finder;
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

  List<Draft> read(String text, SentenceTokens sentence, List<Entry> topic) {
    List<Token> tokens = sentence.tokens();
    Map<Integer, Draft> drafts = new LinkedHashMap<>();
    for (int i = 0; i < tokens.size(); i++) {
      Sense sense = tokens.get(i).sense();
      if (sense != null && !sense.triggers.isEmpty()) {
        Draft best = best(sentence, i, sense.triggers, topic);
        if (best != null) {
          drafts.put(i, best);
        }
      }
    }
    new ValueBinder(text, sentence, finder).bind(drafts);
    drafts.values().forEach(this::addMakers);
    return List.copyOf(drafts.values());
  }

  /// Of all frames that a word may tell, the one that finds most parties.
  private @Nullable Draft best(
      SentenceTokens sentence, int at, List<Frame.Trigger> triggers, List<Entry> topic) {
    Draft best = null;
    for (Frame.Trigger trigger : triggers) {
      Draft draft = draft(sentence, at, trigger, topic);
      if (draft != null && (best == null || draft.parties() > best.parties())) {
        best = draft;
      }
    }
    return best;
  }

  private @Nullable Draft draft(
      SentenceTokens sentence, int at, Frame.Trigger trigger, List<Entry> topic) {
    Frame frame = trigger.frame();
    List<Token> tokens = sentence.tokens();
    int[] clause = finder.clause(tokens, at);
    if (!hasWords(tokens, clause, frame) || frame.money() && !hasSum(tokens, clause)) {
      return null;
    }
    Status status = StatusReader.read(sentence, at, clause, trigger);
    Draft draft =
        new Draft(frame.type(), frame.id(), status, sentence.evidence(), sentence.headline());
    Parties parties = finder.find(tokens, at, trigger.form(), topic);
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
    addByType(draft, frame, tokens, clause);
    preferFirms(draft);
    removeDoubles(draft);
    boolean enough =
        frame.pair()
            ? draft.in(Role.PARTNER).size() > 1
            : frame.needs().stream().anyMatch(role -> !draft.in(role).isEmpty());
    return enough ? draft : null;
  }

  private static boolean isMedium(Entry thing) {
    return thing.links("sector").contains("media");
  }

  private static boolean hasWords(List<Token> tokens, int[] clause, Frame frame) {
    if (frame.with().isEmpty()) {
      return true;
    }
    return tokens.subList(clause[0], clause[1]).stream()
        .anyMatch(token ->
            frame.with().contains(token.text())
                || token.name() != null
                    && frame.type().has(Role.PRODUCT)
                    && token.name().type() == Entity.Type.PRODUCT
                || token.name() != null
                    && frame.type().has(Role.FACILITY)
                    && token.name().type() == Entity.Type.FACILITY
                || frame.with().stream().anyMatch(word -> isInside(word, token)));
  }

  /// Chinese words of a list may stand inside a longer token: 晶圆厂 in 新晶圆厂.
  private static boolean isInside(String word, Token token) {
    return word.length() > 0 && Folding.isHan(word.charAt(0)) && token.text().contains(word);
  }

  private static boolean hasSum(List<Token> tokens, int[] clause) {
    return tokens.subList(clause[0], clause[1]).stream()
        .anyMatch(token -> token.value() instanceof Value.Sum);
  }

  /// Products and facilities of the clause belong to its event; so does a government to a rule.
  private static void addByType(Draft draft, Frame frame, List<Token> tokens, int[] clause) {
    for (Token token : tokens.subList(clause[0], clause[1])) {
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
