package io.chipgraph.extract.event;

import io.chipgraph.extract.name.Register.Entry;
import java.util.List;

/// Finds the parties around a telling word.
interface PartyFinder {

  /// The things around a word, by place.
  ///
  /// @param tokens the sentence
  /// @param at where the telling word stands
  /// @param topic what the text was speaking of before the sentence, none at its start
  Parties find(List<Token> tokens, int at, Frame.Form form, List<Entry> topic);

  /// Where the clause around a token begins and ends, by token numbers, the end left out.
  int[] clause(List<Token> tokens, int at);
}
