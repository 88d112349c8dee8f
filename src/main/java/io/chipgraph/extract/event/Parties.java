package io.chipgraph.extract.event;

import io.chipgraph.extract.name.Register.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The things that stand around a telling word, by place: `subject`, `object`, or the preposition
/// or marker before them.
final class Parties {

  static final String SUBJECT = "subject";
  static final String OBJECT = "object";

  private final Map<String, List<Entry>> byPlace = new LinkedHashMap<>();

  void add(String place, List<Entry> things) {
    List<Entry> known = byPlace.computeIfAbsent(place, key -> new ArrayList<>());
    things.stream().filter(thing -> !known.contains(thing)).forEach(known::add);
  }

  boolean has(String place) {
    return byPlace.containsKey(place);
  }

  Map<String, List<Entry>> byPlace() {
    return byPlace;
  }
}
