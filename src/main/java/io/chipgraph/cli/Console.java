package io.chipgraph.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/// Where commands print: results to `out`, one line an error to `err`, both in UTF-8 whatever the
/// locale.
///
/// @param bytes what `out` writes to, for results that are bytes; flush `out` before writing to it
record Console(OutputStream bytes, PrintWriter out, PrintWriter err) {

  static Console standard() {
    return of(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));
  }

  static Console of(OutputStream out, OutputStream err) {
    return new Console(
        out,
        new PrintWriter(out, true, StandardCharsets.UTF_8),
        new PrintWriter(err, true, StandardCharsets.UTF_8));
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
