package io.chipgraph.extract.event;

import io.chipgraph.extract.Entity;
import io.chipgraph.extract.Extraction.Position;
import io.chipgraph.extract.name.Register.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads who holds or held which post: `Nvidia CEO Jensen Huang`, `Jensen Huang, chief executive of
/// Nvidia`, 英伟达首席执行官黄仁勋, 他担任国际控股公司和G42的主席.
final class PositionReader {

  private static final int REACH = 8;

  /// A person may be told long before the post: 他还负责监督……,并担任……的主席.
  private static final int FAR = 40;

  /// Words with which a sentence names the members of what was told before.
  private static final Set<String> ELABORATION = Set.of("其中", "其中包括", "包括", "including", "among");

  /// A post whose organizations are told in the next sentence: 基金的主席。其中包括阿布扎比投资局.
  private @Nullable Open open;

  /// The posts that the next sentence of a text tells; `lastPerson` is whom "he" may mean.
  List<Position> read(SentenceTokens sentence, @Nullable Entry lastPerson) {
    List<Token> tokens = sentence.tokens();
    List<Position> positions = new ArrayList<>();
    if (open != null && !tokens.isEmpty() && ELABORATION.contains(tokens.getFirst().text())) {
      for (Token token : tokens) {
        if (token.name() != null && isOrganization(token.name())) {
          positions.add(
              new Position(
                  open.person.id(), token.name().id(), open.title, true, sentence.evidence()));
        }
      }
    }
    open = null;
    for (int i = 0; i < tokens.size(); i++) {
      Sense sense = tokens.get(i).sense();
      if (sense == null || sense.title == null) {
        continue;
      }
      Entry person = person(tokens, i, lastPerson);
      List<Entry> organizations = organizations(tokens, i);
      boolean current = !isFormer(tokens, i);
      if (organizations.isEmpty() && person != null && current) {
        open = new Open(person, sense.title);
      }
      for (Entry organization : organizations) {
        boolean told =
            positions.stream()
                .anyMatch(p ->
                    person != null
                        && p.person().equals(person.id())
                        && p.organization().equals(organization.id()));
        if (person != null && !told) {
          positions.add(
              new Position(
                  person.id(), organization.id(), sense.title, current, sentence.evidence()));
        }
      }
    }
    return positions;
  }

  private static @Nullable Entry person(List<Token> tokens, int title, @Nullable Entry last) {
    for (int i = title + 1; i < Math.min(tokens.size(), title + 4); i++) {
      Entry thing = tokens.get(i).name();
      if (thing != null && thing.type() == Entity.Type.PERSON) {
        return thing;
      }
      if (tokens.get(i).isPunctuation() && !tokens.get(i).is(",")) {
        break;
      }
    }
    for (int i = title - 1; i >= Math.max(0, title - FAR); i--) {
      Entry thing = tokens.get(i).name();
      if (thing != null && thing.type() == Entity.Type.PERSON) {
        return thing;
      }
      if (tokens.get(i).is(Sense.Tag.PRONOUN)) {
        return last;
      }
    }
    return null;
  }

  /// The organizations right before the title, else behind "of" or "at".
  private static List<Entry> organizations(List<Token> tokens, int title) {
    List<Entry> found = new ArrayList<>();
    for (int i = title - 1; i >= Math.max(0, title - REACH); i--) {
      Token token = tokens.get(i);
      Entry thing = token.name();
      if (thing != null && isOrganization(thing)) {
        found.addFirst(thing);
        if (i == 0 || !tokens.get(i - 1).is(Sense.Tag.CONJUNCTION)) {
          return found;
        }
        i--;
      } else if (thing != null || token.is(",") || token.is(Sense.Tag.REPORT)) {
        break;
      }
    }
    if (!found.isEmpty()) {
      return found;
    }
    for (int i = title + 1; i < Math.min(tokens.size(), title + 6); i++) {
      Entry thing = tokens.get(i).name();
      if (thing != null && isOrganization(thing)) {
        return List.of(thing);
      }
      if (thing != null || tokens.get(i).is(",")) {
        break;
      }
    }
    return List.of();
  }

  private record Open(Entry person, String title) {}

  private static boolean isOrganization(Entry thing) {
    return thing.type() == Entity.Type.COMPANY || thing.type() == Entity.Type.ORGANIZATION;
  }

  private static boolean isFormer(List<Token> tokens, int title) {
    for (int i = title - 1; i >= Math.max(0, title - 4); i--) {
      if (tokens.get(i).is(Sense.Tag.FORMER)) {
        return true;
      }
    }
    return false;
  }
}
