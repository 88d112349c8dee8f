package io.chipgraph.extract.event;

import io.chipgraph.extract.Status;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// All that the lexicon knows of a word or phrase.
final class Sense {

  final Set<Tag> tags = EnumSet.noneOf(Tag.class);
  final List<Frame.Trigger> triggers = new ArrayList<>();
  final List<Figure> figures = new ArrayList<>();

  /// The status it gives to an event told in the same clause.
  @Nullable Status near;

  /// The status it gives to all that its sentence tells.
  @Nullable Status whole;

  /// The title of a post that it is, in English.
  @Nullable String title;

  /// What the words are in the grammar of a clause.
  enum Tag {
    MARKER,
    CONJUNCTION,
    CLAUSE,
    RELATIVE,
    BE,
    HAVE,
    MODAL,
    NEGATION,
    DETERMINER,
    PRONOUN,
    REPORT,
    OTHER_VERB,
    FILLER,
    FORMER
  }

  /// A word that names a figure: revenue, market value, price.
  ///
  /// @param metric the observation it makes, by its word, or the kind of a financial result
  record Figure(String metric, boolean result, int sign) {}

  boolean is(Tag tag) {
    return tags.contains(tag);
  }

  boolean isVerb() {
    return is(Tag.REPORT)
        || is(Tag.OTHER_VERB)
        || triggers.stream().anyMatch(trigger -> trigger.form() != Frame.Form.NOUN);
  }
}
