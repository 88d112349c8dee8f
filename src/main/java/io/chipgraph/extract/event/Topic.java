package io.chipgraph.extract.event;

import io.chipgraph.extract.Entity;
import io.chipgraph.extract.name.Register.Entry;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a text was speaking of before a sentence: the firm and the person that a pronoun may mean.
record Topic(@Nullable Entry firm, @Nullable Entry person) {

  static final Topic NONE = new Topic(null, null);

  private static final Set<String> PERSONAL = Set.of("he", "she", "他", "她");

  /// What is spoken of behind a sentence: the first firm and the first person it names.
  Topic after(List<Token> sentence) {
    Entry nextFirm = first(sentence, Entity.Type.COMPANY);
    Entry nextPerson = first(sentence, Entity.Type.PERSON);
    return new Topic(nextFirm == null ? firm : nextFirm, nextPerson == null ? person : nextPerson);
  }

  /// What a pronoun means, nothing where the text has not said.
  List<Entry> meantBy(Token pronoun) {
    Entry meant = PERSONAL.contains(pronoun.text()) ? person : firm;
    return meant == null ? List.of() : List.of(meant);
  }

  private static @Nullable Entry first(List<Token> sentence, Entity.Type type) {
    for (Token token : sentence) {
      Entry thing = token.name();
      if (thing != null && thing.type() == type && !thing.links("sector").contains("media")) {
        return thing;
      }
    }
    return null;
  }
}
