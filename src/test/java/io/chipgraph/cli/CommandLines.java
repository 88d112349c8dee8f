package io.chipgraph.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Runs commands in this process, on a `var` folder of their own.
public final class CommandLines {

  private final Path var;

  public CommandLines(Path var) {
    this.var = var;
  }

  /// What a command printed and how it ended.
  public record Ran(int code, String out, String err) {}

  public Ran run(String... arguments) {
    String before = System.getProperty("chipgraph.var");
    System.setProperty("chipgraph.var", var.toString());
    try {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Console console = Console.of(out, err);
      int code = Commands.of(console).execute(arguments);
      console.flush();
      return new Ran(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    } finally {
      if (before == null) {
        System.clearProperty("chipgraph.var");
      } else {
        System.setProperty("chipgraph.var", before);
      }
    }
  }
}
