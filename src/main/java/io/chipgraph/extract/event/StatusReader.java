package io.chipgraph.extract.event;

import io.chipgraph.extract.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Says how far an event has come, from the words around the one that tells it.
final class StatusReader {

  private StatusReader() {}

  static Status read(SentenceTokens sentence, int at, int[] clause, Frame.Trigger trigger) {
    Frame frame = trigger.frame();
    List<Token> tokens = sentence.tokens();
    Set<Status> near = EnumSet.noneOf(Status.class);
    boolean anonymous = false;
    for (int i = 0; i < tokens.size(); i++) {
      Sense sense = tokens.get(i).sense();
      if (sense == null) {
        continue;
      }
      anonymous |= sense.whole == Status.RUMOURED;
      boolean here = i >= clause[0] && i < clause[1];
      if (i != at && here && sense.near != null && governs(sense.near, i, at)) {
        near.add(sense.near);
      }
    }
    for (Status strong : List.of(Status.DENIED, Status.CANCELLED, Status.TALKS)) {
      if (near.contains(strong)) {
        return strong;
      }
    }
    if (anonymous || near.contains(Status.RUMOURED)) {
      return Status.RUMOURED;
    }
    if (near.contains(Status.PLANNED)) {
      boolean agreed = near.contains(Status.ANNOUNCED) || sentence.headline();
      return frame.bilateral() && (agreed || saidByParty(tokens))
          ? Status.ANNOUNCED
          : Status.PLANNED;
    }
    if (near.contains(Status.ANNOUNCED)) {
      return Status.ANNOUNCED;
    }
    return near.contains(Status.COMPLETED) ? Status.COMPLETED : frame.status();
  }

  /// A word of state stands before what it governs; only 了, 完成 and the like may stand behind.
  private static boolean governs(Status status, int word, int at) {
    return switch (status) {
      case DENIED, CANCELLED, TALKS -> true;
      case RUMOURED, PLANNED, ANNOUNCED -> word < at;
      case COMPLETED -> word <= at + 1;
    };
  }

  private static boolean saidByParty(List<Token> tokens) {
    return tokens.stream().anyMatch(token -> token.is(Sense.Tag.REPORT));
  }
}
