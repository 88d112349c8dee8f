package io.chipgraph.extract.event;

/// A sentence looked through for its clauses and who stands where in them.
interface Clauses {

  /// The things around a telling word, by place.
  ///
  /// @param at where the telling word stands
  /// @param topic what the text was speaking of before the sentence
  Parties parties(int at, Frame.Trigger trigger, Topic topic);

  /// Where the clause around a token begins and ends, by token numbers, the end left out.
  Range clause(int at);

  /// Token numbers from `start`, included, to `end`, left out.
  record Range(int start, int end) {
    boolean contains(int token) {
      return start <= token && token < end;
    }
  }
}
