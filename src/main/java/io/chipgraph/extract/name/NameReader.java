package io.chipgraph.extract.name;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import io.chipgraph.extract.name.Register.Entry;
import io.chipgraph.extract.name.Register.Label;
import io.chipgraph.text.Folding;
import io.chipgraph.text.YamlFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Finds the names of a register in a text.
///
/// Names are compared folded; Latin ones stand as whole words in the case that the register or a
/// headline gives them; of overlapping names the longest counts. Safe for many threads.
public final class NameReader {

  /// A Latin name this long may also be written with other capitals: `Openai`, `NVidia`.
  private static final int LONG = 5;

  private final AhoCorasickDoubleArrayTrie<List<Use>> trie = new AhoCorasickDoubleArrayTrie<>();

  private NameReader(Register register, List<String> notNames) {
    Map<String, List<Use>> uses = new TreeMap<>();
    for (Entry entry : register.entries()) {
      entry.labels().forEach(label -> add(uses, entry, label, false));
      entry.shortLabels().forEach(label -> add(uses, entry, label, true));
    }
    for (String word : notNames) {
      uses.computeIfAbsent(Folding.foldCase(word), key -> new ArrayList<>())
          .add(new Use(word, null, false));
    }
    trie.build(uses);
  }

  /// A reader for a register, with the word lists of a `data/lexicon` folder.
  public static NameReader of(Register register, Path lexicon) throws IOException {
    Words words = YamlFile.read(lexicon.resolve("names.yaml"), Words.class);
    return new NameReader(register, words.notNames);
  }

  /// The names of a text in reading order, none overlapping another.
  public List<Named> read(String text) {
    String folded = Folding.fold(text);
    List<Hit> hits = hits(folded);
    Set<String> full = new HashSet<>();
    hits.stream()
        .filter(hit -> !hit.use.isShort && hit.use.entry != null)
        .forEach(hit -> full.add(hit.entry().id()));
    hits.removeIf(hit -> hit.use.isShort && !full.contains(hit.entry().id()));
    hits.sort(
        Comparator.comparingInt((Hit hit) -> hit.start)
            .thenComparing(Comparator.comparingInt((Hit hit) -> hit.end).reversed())
            .thenComparing(hit -> hit.use.isShort));
    List<Named> named = new ArrayList<>();
    int free = 0;
    for (Hit hit : hits) {
      if (hit.start >= free) {
        free = hit.end;
        if (hit.use.entry != null) {
          named.add(new Named(hit.start, hit.end, hit.use.entry));
        }
      }
    }
    return named;
  }

  private List<Hit> hits(String folded) {
    List<Hit> hits = new ArrayList<>();
    trie.parseText(
        folded.toLowerCase(Locale.ROOT),
        (start, end, uses) -> {
          if (!isWhole(folded, start, end)) {
            return;
          }
          for (Use use : uses) {
            if (use.isWritten(folded.substring(start, end))) {
              hits.add(new Hit(start, end, use));
            }
          }
        });
    return hits;
  }

  /// Whether no Latin letter or digit goes on before or after a name that begins or ends with one.
  private static boolean isWhole(String text, int start, int end) {
    boolean cutBefore = start > 0 && isLatin(text.charAt(start)) && isLatin(text.charAt(start - 1));
    return !cutBefore && !goesOn(text, end);
  }

  private static boolean goesOn(String text, int end) {
    if (end >= text.length() || !isLatin(text.charAt(end - 1)) || !isLatin(text.charAt(end))) {
      return false;
    }
    // The plural of a product: H100s, TPUs.
    boolean plural =
        text.charAt(end) == 's' && (end + 1 == text.length() || !isLatin(text.charAt(end + 1)));
    return !plural;
  }

  private static boolean isLatin(char c) {
    return c < '\u0250' && Character.isLetterOrDigit(c);
  }

  private static void add(Map<String, List<Use>> uses, Entry entry, Label label, boolean isShort) {
    String folded = Folding.fold(label.text());
    for (String form : forms(folded)) {
      List<Use> known =
          uses.computeIfAbsent(form.toLowerCase(Locale.ROOT), key -> new ArrayList<>());
      Use use = new Use(form, entry, isShort);
      if (!known.contains(use)) {
        known.add(use);
      }
    }
  }

  /// A label as it is, and with or without the blanks between Chinese and Latin letters.
  private static Set<String> forms(String label) {
    Set<String> forms = new HashSet<>(Set.of(label));
    StringBuilder spaced = new StringBuilder();
    for (int i = 0; i < label.length(); i++) {
      char c = label.charAt(i);
      if (i > 0
          && c != ' '
          && Folding.isHan(c) != Folding.isHan(label.charAt(i - 1))
          && isLatin(Folding.isHan(c) ? label.charAt(i - 1) : c)) {
        spaced.append(' ');
      }
      spaced.append(c);
    }
    forms.add(spaced.toString());
    forms.add(label.replaceAll("(?<=\\p{IsHan}) (?=\\w)|(?<=\\w) (?=\\p{IsHan})", ""));
    return forms;
  }

  private record Words(List<String> notNames) {}

  /// A form of a name; one without an entry is a word that only looks like a name.
  private record Use(String form, @Nullable Entry entry, boolean isShort) {

    /// Whether a text writes the name in a case that means it.
    boolean isWritten(String text) {
      if (entry == null || text.equals(form)) {
        return true;
      }
      boolean allCapitals = text.equals(form.toUpperCase(Locale.ROOT));
      boolean capital = Character.isUpperCase(text.charAt(0));
      return allCapitals && !isShort || capital && form.length() >= LONG;
    }
  }

  private record Hit(int start, int end, Use use) {
    Entry entry() {
      if (use.entry == null) {
        throw new IllegalStateException("not a name: " + use.form);
      }
      return use.entry;
    }
  }
}
