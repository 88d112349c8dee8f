package io.chipgraph.crawl;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {

  private static final Instant THEN = Instant.parse("2024-01-22T08:00:00Z");

  @TempDir Path folder;

  @Test
  void givesBackEveryByteInOrder() throws IOException {
    Snapshot web = snapshot("https://news.example/a?b=1", "text/html; charset=GBK", "页一");
    Snapshot file = snapshot("file:///news/二.txt", "text/plain", "页二");
    try (Archive archive = Archive.open(folder)) {
      archive.append(web);
      archive.append(file);
    }
    try (Archive archive = Archive.open(folder)) {
      List<Snapshot> read = all(archive);
      assertEquals(
          List.of(web.address(), file.address()), read.stream().map(Snapshot::address).toList());
      assertEquals(web.contentType(), read.getFirst().contentType());
      assertEquals(THEN, read.getFirst().retrieved());
      assertArrayEquals(file.body(), read.getLast().body());
    }
  }

  @Test
  void dropsARecordThatACrashCutOff() throws IOException {
    long whole;
    try (Archive archive = Archive.open(folder)) {
      archive.append(snapshot("https://news.example/1", "text/html", "first"));
      whole = Files.size(onlyFile());
      archive.append(snapshot("https://news.example/2", "text/html", "second"));
    }
    long full = Files.size(onlyFile());
    for (long cut = whole + 1; cut < full; cut += 7) {
      try (FileChannel channel = FileChannel.open(onlyFile(), StandardOpenOption.WRITE)) {
        channel.truncate(cut);
      }
      try (Archive archive = Archive.open(folder)) {
        assertEquals(1, all(archive).size(), "cut at " + cut);
        archive.append(snapshot("https://news.example/2", "text/html", "second"));
        assertEquals(2, all(archive).size(), "cut at " + cut);
      }
    }
  }

  private Path onlyFile() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  private static List<Snapshot> all(Archive archive) throws IOException {
    List<Snapshot> all = new ArrayList<>();
    archive.forEach(all::add);
    return all;
  }

  private static Snapshot snapshot(String address, String type, String body) {
    return new Snapshot(URI.create(address), THEN, type, body.getBytes(StandardCharsets.UTF_8));
  }
}
