package io.chipgraph.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A question of `data/queries` with its titles.
record ExampleQuery(String name, String titleEn, String titleZh, String sparql) {

  private static final Pattern TITLE = Pattern.compile("(?m)^# title-(en|zh): *(.*)$");

  /// All questions of a folder by name.
  static List<ExampleQuery> readAll(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".rq"))
          .sorted()
          .map(ExampleQuery::read)
          .toList();
    }
  }

  private static ExampleQuery read(Path file) {
    try {
      String text = Files.readString(file);
      String name = file.getFileName().toString().replace(".rq", "");
      String en = name;
      String zh = name;
      Matcher title = TITLE.matcher(text);
      while (title.find()) {
        if (title.group(1).equals("en")) {
          en = title.group(2);
        } else {
          zh = title.group(2);
        }
      }
      return new ExampleQuery(name, en, zh, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
