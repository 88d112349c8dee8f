package io.chipgraph.extract.event;

import io.chipgraph.extract.name.Named;
import io.chipgraph.text.Folding;
import io.chipgraph.text.Phrases;
import io.chipgraph.text.YamlFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Tells an article on AI chips from one on potato chips.
final class FieldTest {

  private final Words words;
  private final Phrases<Boolean> phrases;

  private FieldTest(Words words) {
    this.words = words;
    Map<String, Boolean> meanings = new HashMap<>();
    words.others.values().forEach(list -> list.forEach(w -> meanings.put(w, false)));
    words.words.values().forEach(list -> list.forEach(w -> meanings.put(w, true)));
    this.phrases = new Phrases<>(meanings);
  }

  static FieldTest read(Path file) throws IOException {
    return new FieldTest(YamlFile.read(file, Words.class));
  }

  /// Why a text is of another field, nothing where it is of ours.
  @Nullable String objection(String text, List<Named> named) {
    String folded = Folding.foldCase(text);
    Set<String> ours = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (int i = 0; i < folded.length(); i++) {
      Phrases.Match<Boolean> match = phrases.at(folded, i);
      if (match != null) {
        (match.meaning() ? ours : others).add(folded.substring(match.start(), match.end()));
        i = match.end() - 1;
      }
    }
    Set<String> things = new HashSet<>();
    named.stream().filter(this::isOurs).forEach(name -> things.add(name.entry().id()));
    int sum = ours.size() + things.size() - words.against * others.size();
    if (sum >= words.threshold) {
      return null;
    }
    return others.isEmpty()
        ? "of another field: hardly a word or name of AI and chips"
        : "of another field: it speaks of " + String.join(", ", others.stream().sorted().toList());
  }

  private boolean isOurs(Named name) {
    return name.entry().links("sector").stream().anyMatch(words.sectors::contains)
        || name.entry().links("productClass").stream().anyMatch(words.productClasses::contains);
  }

  private record Words(
      Set<String> sectors,
      Set<String> productClasses,
      Map<String, List<String>> words,
      Map<String, List<String>> others,
      int threshold,
      int against) {}
}
