package io.chipgraph.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Where commands print: results to `out`, one line an error to `err`, both in UTF-8 whatever the
/// locale.
record Console(PrintWriter out, PrintWriter err) {

  static Console standard() {
    return new Console(writer(FileDescriptor.out), writer(FileDescriptor.err));
  }

  private static PrintWriter writer(FileDescriptor descriptor) {
    return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  void flush() {
    out.flush();
    err.flush();
  }

  /// A line on standard error that names the thing and what is wrong with it.
  void complain(String line) {
    err.println("chipgraph: " + line);
  }
}
