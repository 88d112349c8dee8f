package io.chipgraph.extract.event;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.Status;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One way in which news tells one kind of event: which words tell it and where its parties stand.
///
/// @param id names the frame in rules and tables: `acquisition/take-over`
/// @param status how far the event has come where no other word says
/// @param amount what a sum told with it is, absent where sums do not belong to it
/// @param needs roles of which one at least must be filled
/// @param money whether it is believed only with a sum
/// @param pair whether it takes two of its parties
/// @param bilateral whether a stated "will" of a party means that the deal is agreed
/// @param party a role that any named regulator or government takes, whatever its place
/// @param with words of which one at least must stand in the sentence, none to ask for none
record Frame(
    String id,
    EventType type,
    Status status,
    Claim.@Nullable Kind amount,
    Set<Role> needs,
    boolean money,
    boolean pair,
    boolean bilateral,
    @Nullable Role party,
    Set<String> with) {

  /// The words of one language that tell the event, and the role of each place around them.
  ///
  /// @param slots roles by place: `subject`, `object`, or the preposition or marker before a party
  record Side(Frame frame, Map<String, Role> slots) {
    @Nullable Role role(String slot) {
      return slots.get(slot);
    }
  }

  /// The grammatical form in which the telling word stands.
  enum Form {
    BASE,
    PRESENT,
    PAST,
    GERUND,
    NOUN,
    CHINESE
  }

  /// A word that tells an event.
  record Trigger(Side side, Form form) {
    Frame frame() {
      return side.frame;
    }
  }
}
