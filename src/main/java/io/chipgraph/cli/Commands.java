package io.chipgraph.cli;

import java.io.UncheckedIOException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// The command line: all commands, how errors are told, and the exit codes.
@Command(
    name = "chipgraph",
    description = "Reads AI chip news in English and Chinese into a knowledge graph.",
    mixinStandardHelpOptions = true,
    version = "chipgraph 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:all went well",
      "1:something asked for could not be done; each failure is a line on standard error",
      "2:the command line is wrong"
    })
final class Commands {

  @Option(
      names = "--debug",
      description = "Print the stack trace of an error.",
      scope = ScopeType.INHERIT)
  private boolean debug;

  private Commands() {}

  static CommandLine of(Console console) {
    Commands commands = new Commands();
    CommandLine line =
        new CommandLine(commands)
            .addSubcommand(new DemoCommand(console))
            .addSubcommand(new ServeCommand())
            .addSubcommand(new IngestCommand(console))
            .addSubcommand(new ParseCommand(console))
            .addSubcommand(new ExtractCommand(console))
            .addSubcommand(new QueryCommand(console))
            .addSubcommand(new SearchCommand(console))
            .addSubcommand(new ExportCommand(console))
            .addSubcommand(new RebuildCommand(console));
    line.setOut(console.out());
    line.setErr(console.err());
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // "query @FILE" reads its file itself.
    line.setExpandAtFiles(false);
    line.setParameterExceptionHandler((exception, arguments) -> {
      console.complain(exception.getMessage() + " (see chipgraph --help)");
      return CommandLine.ExitCode.USAGE;
    });
    line.setExecutionExceptionHandler((exception, failed, result) -> {
      console.complain(message(exception));
      if (commands.debug) {
        exception.printStackTrace(console.err());
      }
      return CommandLine.ExitCode.SOFTWARE;
    });
    return line;
  }

  private static String message(Exception exception) {
    Throwable cause = exception instanceof UncheckedIOException ? exception.getCause() : exception;
    String message = cause == null ? null : cause.getMessage();
    return message == null || message.isBlank() ? String.valueOf(cause) : message;
  }
}
