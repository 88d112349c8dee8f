package io.chipgraph.graph;

import io.chipgraph.graph.event.DerivedEvent;
import java.util.Map;

/// An event as the graph holds it.
///
/// @param names the usual names of all things and origins in it, by their IRIs
public record EventView(DerivedEvent event, Map<String, String> names) {

  public EventView {
    names = Map.copyOf(names);
  }
}
