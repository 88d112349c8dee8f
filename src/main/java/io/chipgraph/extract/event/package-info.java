/// What happened, how sure, says who?
///
/// An article with its names and values goes in, claims, observations and posts come out. Sentences
/// become typed tokens; frames read from `data/lexicon/events` say which words tell an event and
/// where its parties stand; status, origin, amounts and dates are read around them. Start at
/// [io.chipgraph.extract.event.FrameExtractor].
@NullMarked
package io.chipgraph.extract.event;

import org.jspecify.annotations.NullMarked;
