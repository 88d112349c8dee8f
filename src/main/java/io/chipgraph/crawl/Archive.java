package io.chipgraph.crawl;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcTargetRecord;
import org.netpreserve.jwarc.WarcWriter;

/// Every byte that was ingested, as gzipped WARC 1.1 files in one folder, oldest first.
///
/// A record is on disk when [#append(Snapshot)] returns. A record that a crash cut off is dropped
/// when the archive is opened again.
public final class Archive implements Closeable {

  /// A new file is begun when the last one has grown beyond this many bytes.
  private static final long FILE_FULL = 256_000_000;

  private final Path folder;
  private FileChannel out;
  private int number;

  private Archive(Path folder, int number, FileChannel out) {
    this.folder = folder;
    this.number = number;
    this.out = out;
  }

  /// Opens the archive in a folder, which is made where it is missing.
  public static Archive open(Path folder) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = files(folder);
    int number = Math.max(1, files.size());
    Path last = file(folder, number);
    if (Files.exists(last)) {
      dropBrokenTail(last);
    }
    return new Archive(folder, number, openToAppend(last));
  }

  /// Keeps a snapshot; it is on disk when this returns.
  public synchronized void append(Snapshot snapshot) throws IOException {
    if (out.size() > FILE_FULL) {
      out.close();
      number++;
      out = openToAppend(file(folder, number));
    }
    ByteArrayOutputStream member = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(member), WarcCompression.GZIP)) {
      writer.write(record(snapshot));
    }
    ByteBuffer bytes = ByteBuffer.wrap(member.toByteArray());
    while (bytes.hasRemaining()) {
      out.write(bytes);
    }
    out.force(false);
  }

  /// Hands every snapshot to the visitor, oldest first.
  public void forEach(Visitor visitor) throws IOException {
    for (Path file : files(folder)) {
      try (WarcReader reader = new WarcReader(file)) {
        for (Optional<WarcRecord> next = reader.next(); next.isPresent(); next = reader.next()) {
          if (next.get() instanceof WarcTargetRecord record) {
            visitor.visit(snapshot(record));
          }
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /// Takes one snapshot after another.
  public interface Visitor {
    void visit(Snapshot snapshot) throws IOException;
  }

  private static WarcRecord record(Snapshot snapshot) throws IOException {
    // The same snapshot has the same record id, so that archives can be compared.
    UUID id =
        UUID.nameUUIDFromBytes(
            (snapshot.address() + " " + snapshot.retrieved() + " " + snapshot.digest())
                .getBytes(StandardCharsets.UTF_8));
    MediaType type = MediaType.parseLeniently(snapshot.contentType());
    if ("file".equals(snapshot.address().getScheme())) {
      return new WarcResource.Builder(snapshot.address())
          .recordId(id)
          .date(snapshot.retrieved())
          .body(type, snapshot.body())
          .build();
    }
    HttpResponse http =
        new HttpResponse.Builder(200, "OK")
            .body(type, snapshot.body())
            .setHeader("Content-Type", snapshot.contentType())
            .build();
    return new WarcResponse.Builder(snapshot.address())
        .recordId(id)
        .date(snapshot.retrieved())
        .body(http)
        .build();
  }

  private static Snapshot snapshot(WarcTargetRecord record) throws IOException {
    MediaType type =
        record instanceof WarcResponse response
            ? response.http().contentType()
            : record.contentType();
    byte[] body =
        record instanceof WarcResponse response
            ? response.http().body().stream().readAllBytes()
            : record.body().stream().readAllBytes();
    return new Snapshot(record.targetURI(), record.date(), type.raw(), body);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".warc.gz")).sorted().toList();
    }
  }

  private static Path file(Path folder, int number) {
    return folder.resolve(String.format(Locale.ROOT, "chipgraph-%05d.warc.gz", number));
  }

  private static FileChannel openToAppend(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static void dropBrokenTail(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long whole = GzipMembers.whole(channel);
      if (whole < channel.size()) {
        channel.truncate(whole);
      }
    }
  }
}
