package io.chipgraph.crawl;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// Tells how far a file of gzip members (RFC 1952) is whole, as a crash may cut its last one off.
final class GzipMembers {

  /// The header that Java and jwarc write, without optional fields.
  private static final int HEADER = 10;

  /// Checksum and length, four bytes each.
  private static final int TRAILER = 8;

  private GzipMembers() {}

  /// The offset behind the last whole member.
  static long whole(FileChannel file) throws IOException {
    ByteBuffer bytes =
        file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()).order(ByteOrder.LITTLE_ENDIAN);
    int whole = 0;
    while (skipMember(bytes)) {
      whole = bytes.position();
    }
    return whole;
  }

  /// Steps over one member; answers whether there was a whole one.
  private static boolean skipMember(ByteBuffer bytes) {
    if (bytes.remaining() < HEADER + TRAILER || bytes.getShort(bytes.position()) != MAGIC) {
      return false;
    }
    bytes.position(bytes.position() + HEADER);
    CRC32 checksum = new CRC32();
    byte[] chunk = new byte[8_192];
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes);
      while (!inflater.finished()) {
        int length = inflater.inflate(chunk);
        if (length == 0 && inflater.needsInput()) {
          return false;
        }
        checksum.update(chunk, 0, length);
      }
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
    if (bytes.remaining() < TRAILER) {
      return false;
    }
    boolean good = bytes.getInt() == (int) checksum.getValue();
    bytes.getInt();
    return good;
  }

  private static final short MAGIC = (short) 0x8b1f;
}
