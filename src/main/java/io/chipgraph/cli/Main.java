package io.chipgraph.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.logging.Level;
import java.util.logging.Logger;

/// Where every command starts.
@QuarkusMain
public final class Main {

  /// Held, because loggers that nobody holds forget their level.
  private static final Logger ROOT = Logger.getLogger("");

  private Main() {}

  public static void main(String... args) {
    // Until a server configures its own logging, libraries say only what went wrong.
    ROOT.setLevel(Level.WARNING);
    Console console = Console.standard();
    int code = Commands.of(console).execute(args);
    console.flush();
    System.exit(code);
  }
}
