package io.chipgraph.cli;

import io.quarkus.runtime.annotations.QuarkusMain;

/// Where every command starts.
@QuarkusMain
public final class Main {

  private Main() {}

  public static void main(String... args) {
    Console console = Console.standard();
    int code = Commands.of(console).execute(args);
    console.flush();
    System.exit(code);
  }
}
