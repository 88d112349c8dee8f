package io.chipgraph.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps two processes from working on one folder; a process that dies lets go.
///
/// The file says who holds it: a line for people and, for a server, a second one with its address.
final class Lock implements Closeable {

  private final FileChannel channel;

  private Lock(FileChannel channel) {
    this.channel = channel;
  }

  static Lock take(Path folder, String holder, String address) throws IOException {
    Files.createDirectories(folder);
    Path file = folder.resolve("lock");
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    if (!isFree(channel)) {
      channel.close();
      String[] lines = (Files.readString(file) + "\n\n").split("\n", -1);
      throw new StoreInUseException(folder.toString(), lines[0], lines[1]);
    }
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap((holder + "\n" + address + "\n").getBytes(StandardCharsets.UTF_8)), 0);
    return new Lock(channel);
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
