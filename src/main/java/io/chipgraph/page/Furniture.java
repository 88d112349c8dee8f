package io.chipgraph.page;

import io.chipgraph.text.Folding;
import io.chipgraph.text.YamlFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Knows by their words the lines of a page that are not the story: what begins the rest of the
/// page, what is dropped on its own.
final class Furniture {

  /// A line as long as this tells something, whatever it begins with.
  private static final int LONGEST_LINE = 120;

  private final List<Pattern> tails;
  private final List<Pattern> lines;
  private final Pattern blocks;

  private Furniture(Words words) {
    this.tails = words.tails.stream().map(Pattern::compile).toList();
    this.lines = words.lines.stream().map(Pattern::compile).toList();
    this.blocks = Pattern.compile(String.join("|", words.blocks));
  }

  /// Reads `furniture.yaml`.
  static Furniture read(Path file) throws IOException {
    return new Furniture(YamlFile.read(file, Words.class));
  }

  /// The file: regular expressions over folded lower-case lines, and over class names.
  private record Words(List<String> tails, List<String> lines, List<String> blocks) {}

  /// Whether the line is a label such as 相关阅读 or `Related stories`, after which the story is over.
  boolean beginsTail(String line) {
    return matches(tails, line);
  }

  /// Whether the line is furniture by itself, such as a share prompt.
  boolean isLine(String line) {
    return matches(lines, line);
  }

  /// Whether an element's class or id names a part of the page that is not the story.
  boolean isBlock(String classAndId) {
    return blocks.matcher(Folding.foldCase(classAndId)).find();
  }

  private static boolean matches(List<Pattern> patterns, String line) {
    if (line.length() > LONGEST_LINE) {
      return false;
    }
    String folded = Folding.foldCase(line).strip();
    return patterns.stream().anyMatch(pattern -> pattern.matcher(folded).matches());
  }
}
