package io.chipgraph.extract.name;

import io.chipgraph.extract.Entity;
import io.chipgraph.text.Language;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The known things of the field with the names that news gives them.
public record Register(List<Entry> entries) {

  /// A register that knows nothing.
  public static final Register EMPTY = new Register(List.of());

  public Register {
    entries = List.copyOf(entries);
  }

  /// One thing.
  ///
  /// @param id its IRI
  /// @param name its usual English name
  /// @param labels the names believed wherever they stand, the preferred ones first
  /// @param shortLabels the names believed only in an article that also holds a longer one: `Rain`
  /// @param links other facts by property: `subsidiaryOf`, `madeBy`, `sector` and so on
  public record Entry(
      String id,
      Entity.Type type,
      String name,
      List<Label> labels,
      List<Label> shortLabels,
      Map<String, List<String>> links) {

    public Entry {
      labels = List.copyOf(labels);
      shortLabels = List.copyOf(shortLabels);
      // Sorted, so that equal registers print alike.
      links = Collections.unmodifiableMap(new TreeMap<>(links));
    }

    /// The values of a property, none where it is not stated.
    public List<String> links(String property) {
      return links.getOrDefault(property, List.of());
    }
  }

  /// A name in one language.
  public record Label(String text, Language language) {}
}
