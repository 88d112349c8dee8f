package io.chipgraph.extract.event;

import java.util.List;

/// Finds the parties around a telling word.
interface PartyFinder {

  /// The things around a word, by place.
  ///
  /// @param tokens the sentence
  /// @param at where the telling word stands
  /// @param topic what the text was speaking of before the sentence
  Parties find(List<Token> tokens, int at, Frame.Trigger trigger, Topic topic);

  /// Where the clause around a token begins and ends, by token numbers, the end left out.
  int[] clause(List<Token> tokens, int at);
}
