package io.chipgraph.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/// Counts what passes, so that a failure can tell whether an answer had begun; a close is kept from
/// the stream below, which its owner closes.
final class CountingOutput extends OutputStream {

  private final OutputStream out;
  private long count;

  CountingOutput(OutputStream out) {
    this.out = out;
  }

  /// The stream below failed: carries its exception through writers that would change it.
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final IOException cause;

    Broken(IOException cause) {
      super(cause);
      this.cause = cause;
    }

    IOException cause() {
      return cause;
    }
  }

  long count() {
    return count;
  }

  void write(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    write(bytes, 0, bytes.length);
  }

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int from, int length) {
    try {
      out.write(bytes, from, length);
    } catch (IOException e) {
      throw new Broken(e);
    }
    count += length;
  }

  @Override
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new Broken(e);
    }
  }
}
