package io.chipgraph.extract.name;

import io.chipgraph.extract.Entity;
import io.chipgraph.text.Language;
import java.util.List;
import java.util.Map;

/// The known things with their names, in the order of the file that tells them.
public record Register(List<Register.Entry> entries) {

  /// A register that knows nothing.
  public static final Register EMPTY = new Register(List.of());

  public Register {
    entries = List.copyOf(entries);
  }

  /// A known thing.
  ///
  /// @param id its IRI
  /// @param name its usual English name
  /// @param labels every name that is safe anywhere in tech or business news, `name` among them
  /// @param shortLabels names that are also common words, places, surnames or other firms: to be
  ///   believed only where one of `labels` stands in the same text
  /// @param links what else is known, by property: `subsidiaryOf`, `madeBy`, `operator` and
  ///   `affiliation` lead to ids, `country`, `sector`, `ticker`, `productClass`, `renamed` and
  ///   `formerLabel` to words
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
      links = Map.copyOf(links);
    }
  }

  /// A name in one language.
  public record Label(String text, Language language) {}
}
