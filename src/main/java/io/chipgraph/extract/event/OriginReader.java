package io.chipgraph.extract.event;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.name.Register.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says whose word a sentence rests on: a medium it names, unnamed people, or the article itself.
final class OriginReader {

  private static final Set<String> BEFORE =
      Set.of("据", "根据", "according to", "told", "tell", "援引", "引述", "citing", "by", "在");

  private OriginReader() {}

  /// The medium that a sentence names as its teller.
  static @Nullable Entry medium(List<Token> tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      Entry thing = tokens.get(i).name();
      if (thing != null && isSource(thing)) {
        boolean told =
            i > 0 && BEFORE.contains(tokens.get(i - 1).text())
                || follows(tokens, i)
                || i > 0 && tokens.get(i - 1).is("the");
        if (told) {
          return thing;
        }
      }
    }
    return null;
  }

  private static boolean isSource(Entry thing) {
    return thing.links("sector").stream()
        .anyMatch(sector -> sector.equals("media") || sector.equals("consulting-research"));
  }

  /// Whether a word of telling stands within a few words behind.
  private static boolean follows(List<Token> tokens, int i) {
    for (int j = i + 1; j < Math.min(tokens.size(), i + 8); j++) {
      if (tokens.get(j).is(Sense.Tag.REPORT) || tokens.get(j).isHearsay()) {
        return true;
      }
    }
    return false;
  }

  static Claim.Origin origin(List<Token> tokens) {
    Entry medium = medium(tokens);
    if (medium != null) {
      return new Claim.Origin(medium.name(), Claim.Basis.OUTLET);
    }
    boolean anonymous = tokens.stream().anyMatch(Token::isHearsay);
    return anonymous ? new Claim.Origin(null, Claim.Basis.ANONYMOUS) : Claim.Origin.OWN;
  }

  /// The media of all sentences, each once, in reading order.
  static List<String> sources(List<SentenceTokens> sentences) {
    List<String> sources = new ArrayList<>();
    for (SentenceTokens sentence : sentences) {
      Entry medium = medium(sentence.tokens());
      if (medium != null && !sources.contains(medium.name())) {
        sources.add(medium.name());
      }
    }
    return sources;
  }
}
