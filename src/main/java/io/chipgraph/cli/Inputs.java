package io.chipgraph.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The files that paths on a command line stand for: a file is itself, a folder its pages and
/// texts.
final class Inputs {

  private Inputs() {}

  /// The files in the order given, those of a folder by name; a path that is not there stays, so
  /// that reading it says so.
  static List<Path> files(List<Path> paths) throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.walk(path)) {
          inside.filter(Inputs::isPage).sorted().forEach(files::add);
        }
      } else {
        files.add(path);
      }
    }
    return files;
  }

  private static boolean isPage(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && (name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".txt"));
  }

  /// The file name without its ending.
  static String id(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
