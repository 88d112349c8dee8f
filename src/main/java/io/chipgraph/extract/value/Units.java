package io.chipgraph.extract.value;

import io.chipgraph.text.Folding;
import io.chipgraph.text.Phrases;
import io.chipgraph.text.YamlFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The words of figures, read from `values.yaml` and made ready for matching.
final class Units {

  final Phrases<BigDecimal> englishScales;
  final Map<Character, BigDecimal> chineseScales = new HashMap<>();
  final Phrases<Integer> englishNumerals;
  final Phrases<Currency> currencyBefore;
  final Phrases<Currency> currencyAfter;
  final Phrases<Boolean> plainYuan;
  final Phrases<Bound> boundBefore;
  final Phrases<Bound> boundAfter;
  final Phrases<Boolean> range;
  final Phrases<String> unitAfter;

  private Units(File file) {
    englishScales = new Phrases<>(folded(file.scales.getOrDefault("en", Map.of())));
    file.scales.getOrDefault("zh", Map.of()).forEach((c, n) -> chineseScales.put(c.charAt(0), n));
    englishNumerals = new Phrases<>(folded(file.numerals));
    Map<String, Currency> before = new HashMap<>();
    Map<String, Currency> after = new HashMap<>();
    file.currencies.forEach((code, forms) -> {
      Currency currency = Currency.getInstance(code);
      forms.before.forEach(word -> before.put(Folding.foldCase(word), currency));
      forms.after.forEach(word -> after.put(Folding.foldCase(word), currency));
    });
    currencyBefore = new Phrases<>(before);
    currencyAfter = new Phrases<>(after);
    plainYuan = set(file.plainYuan);
    Map<String, Bound> boundsBefore = new HashMap<>();
    Map<String, Bound> boundsAfter = new HashMap<>();
    file.bounds.forEach((bound, forms) -> {
      forms.before.forEach(word -> boundsBefore.put(Folding.foldCase(word), bound));
      forms.after.forEach(word -> boundsAfter.put(Folding.foldCase(word), bound));
    });
    boundBefore = new Phrases<>(boundsBefore);
    boundAfter = new Phrases<>(boundsAfter);
    range = set(file.range);
    Map<String, String> units = new HashMap<>();
    file.units.forEach(
        (unit, forms) -> forms.after.forEach(word -> units.put(Folding.foldCase(word), unit)));
    unitAfter = new Phrases<>(units);
  }

  static Units read(Path file) throws IOException {
    return new Units(YamlFile.read(file, File.class));
  }

  /// How a figure is bounded by the words around it.
  enum Bound {
    approximate,
    minimum,
    maximum
  }

  private record File(
      Map<String, Map<String, BigDecimal>> scales,
      Map<String, Forms> currencies,
      List<String> plainYuan,
      Map<Bound, Forms> bounds,
      List<String> range,
      Map<String, Unit> units,
      Map<String, Integer> numerals) {}

  private record Forms(List<String> before, List<String> after) {}

  private record Unit(List<String> after) {}

  private static Phrases<Boolean> set(List<String> words) {
    Map<String, Boolean> map = new HashMap<>();
    words.forEach(word -> map.put(Folding.foldCase(word), true));
    return new Phrases<>(map);
  }

  private static <T> Map<String, T> folded(Map<String, T> words) {
    Map<String, T> map = new HashMap<>();
    words.forEach((word, meaning) -> map.put(Folding.foldCase(word), meaning));
    return map;
  }
}
