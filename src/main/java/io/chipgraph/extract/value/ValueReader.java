package io.chipgraph.extract.value;

import io.chipgraph.text.Folding;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds all sums, quantities, numbers and dates of a text.
///
/// Safe for many threads.
public final class ValueReader {

  private final FigureReader figures;
  private final DateReader dates;

  private ValueReader(FigureReader figures, DateReader dates) {
    this.figures = figures;
    this.dates = dates;
  }

  /// A reader with the words of a `data/lexicon` folder.
  public static ValueReader of(Path lexicon) throws IOException {
    Units units = Units.read(lexicon.resolve("values.yaml"));
    DateReader dates = DateReader.read(lexicon.resolve("dates.yaml"));
    return new ValueReader(new FigureReader(units), dates);
  }

  /// The values of a text in reading order, none overlapping another; relative dates count from the
  /// day of publication.
  public List<Value> read(String text, @Nullable LocalDate published) {
    String folded = Folding.foldCase(text);
    List<Value> values = new ArrayList<>(figures.find(folded));
    for (Value.Date date : dates.find(folded, published)) {
      boolean free =
          values.stream()
              .noneMatch(v ->
                  v.start() < date.end() && date.start() < v.end() && !(v instanceof Value.Count));
      if (free) {
        values.removeIf(v -> v.start() < date.end() && date.start() < v.end());
        values.add(date);
      }
    }
    values.sort(Comparator.comparingInt(Value::start));
    return List.copyOf(values);
  }
}
