package io.chipgraph.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chipgraph.search.SearchDocument.Kind;
import io.chipgraph.text.Language;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The index and its sequence belong together, whatever happens between.
class SearchIndexCrashTest {

  private static final Set<String> FIRST = Set.of("a one", "b one");
  private static final Set<String> SECOND = Set.of("a two", "c two");

  @Test
  void aPowerCutAtAnyMomentLeavesOneCommitWhole() throws IOException {
    int before = 0;
    int after = 0;
    for (int touches = 0; ; touches++) {
      FaultyDirectory disk = new FaultyDirectory();
      SearchIndex index = SearchIndex.open(disk);
      updateToFirst(index);
      disk.cutPowerAfter(touches);
      boolean survived = updatesToSecond(index);
      for (boolean withUnforced : new boolean[] {true, false}) {
        try (SearchIndex again = SearchIndex.open(disk.restarted(withUnforced))) {
          assertTrue(!survived || again.sequence() == 2, "a finished update was lost");
          assertEquals(again.sequence() == 1 ? FIRST : SECOND, titles(again));
          before += again.sequence() == 1 ? 1 : 0;
          after += again.sequence() == 2 ? 1 : 0;
        }
      }
      if (survived && !disk.hasFailed()) {
        break;
      }
    }
    assertTrue(before > 10 && after > 1, before + " before, " + after + " after the update");
  }

  @Test
  void aFailedUpdateLeavesNothingBehind() throws IOException {
    int failures = 0;
    for (int touches = 0; ; touches++) {
      FaultyDirectory disk = new FaultyDirectory();
      try (SearchIndex index = SearchIndex.open(disk)) {
        updateToFirst(index);
        disk.failOnceAfter(touches);
        boolean survived = updatesToSecond(index);
        if (!disk.hasFailed()) {
          break;
        }
        assertEquals(survived || index.sequence() == 2 ? SECOND : FIRST, titles(index));
        failures += survived ? 0 : 1;
        index.update(List.of(document("d", "three")), List.of(), 3);
        assertTrue(titles(index).contains("d three") && titles(index).size() == 3);
        assertEquals(3, index.sequence());
      }
    }
    assertTrue(failures > 5, failures + " failures");
  }

  @Test
  void theSequenceIsReadBack(@TempDir Path folder) throws IOException {
    try (SearchIndex index = SearchIndex.open(folder)) {
      assertEquals(0, index.sequence());
      updateToFirst(index);
    }
    try (SearchIndex index = SearchIndex.open(folder)) {
      assertEquals(1, index.sequence());
      assertEquals(FIRST, titles(index));
      index.update(List.of(), List.of(), 7);
    }
    try (SearchIndex index = SearchIndex.open(folder)) {
      assertEquals(7, index.sequence());
      assertThrows(IllegalArgumentException.class, () -> index.update(List.of(), List.of(), 6));
      index.clear();
      assertEquals(0, index.sequence());
      assertEquals(Set.of(), titles(index));
    }
    try (SearchIndex index = SearchIndex.open(folder)) {
      assertEquals(0, index.sequence());
      assertFalse(index.contains("a"));
    }
  }

  @Test
  void saysThatAnotherHasItOpen(@TempDir Path folder) throws IOException {
    try (SearchIndex index = SearchIndex.open(folder)) {
      String message = refusal(folder);
      assertTrue(message.contains(folder.toString()) && message.contains("open"), message);
      assertThrows(IOException.class, () -> SearchIndex.create(folder));
      assertEquals(0, index.sequence());
    }
  }

  @Test
  void saysThatItCannotBeReadAndWhatHelps(@TempDir Path folder) throws IOException {
    fill(folder);
    Path segments = file(folder, "segments_");
    byte[] good = Files.readAllBytes(segments);
    checkUnreadable(folder, segments, new byte[0]);
    checkUnreadable(folder, segments, "no index".repeat(50).getBytes(UTF_8));
    byte[] newer = good.clone();
    newer[16] = 99; // The format's version stands after the magic number and the word "segments".
    checkUnreadable(folder, segments, newer);
    Files.write(segments, good);
    Files.delete(file(folder, "_"));
    String message = refusal(folder);
    assertTrue(message.contains(folder.toString()) && message.contains("rebuild"), message);
    try (SearchIndex index = SearchIndex.create(folder)) {
      assertEquals(Set.of(), titles(index));
      updateToFirst(index);
      assertEquals(FIRST, titles(index));
    }
  }

  @Test
  void verifyFindsAFlippedBit(@TempDir Path folder) throws IOException {
    fill(folder);
    Path data = file(folder, "_");
    try (FileChannel channel =
        FileChannel.open(data, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer one = ByteBuffer.allocate(1);
      long middle = channel.size() / 2;
      channel.read(one, middle);
      one.put(0, (byte) (one.get(0) ^ 1)).rewind();
      channel.write(one, middle);
    }
    assertThrows(
        IOException.class,
        () -> {
          try (SearchIndex index = SearchIndex.open(folder)) {
            index.verify();
          }
        });
  }

  private static void checkUnreadable(Path folder, Path file, byte[] content) throws IOException {
    Files.write(file, content);
    String message = refusal(folder);
    assertTrue(message.contains(folder.toString()) && message.contains("rebuild"), message);
  }

  private static String refusal(Path folder) {
    return String.valueOf(
        assertThrows(IOException.class, () -> SearchIndex.open(folder)).getMessage());
  }

  private static void fill(Path folder) throws IOException {
    try (SearchIndex index = SearchIndex.open(folder)) {
      updateToFirst(index);
      index.verify();
    }
  }

  private static Path file(Path folder, String beginning) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(beginning))
          .filter(file -> beginning.length() > 1 || file.toString().endsWith(".cfs"))
          .findFirst()
          .orElseThrow();
    }
  }

  private static void updateToFirst(SearchIndex index) throws IOException {
    index.update(List.of(document("a", "one"), document("b", "one")), List.of(), 1);
  }

  private static boolean updatesToSecond(SearchIndex index) {
    try {
      index.update(List.of(document("a", "two"), document("c", "two")), List.of("b"), 2);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private static Set<String> titles(SearchIndex index) throws IOException {
    Set<String> titles = new TreeSet<>();
    index
        .search(SearchRequest.of(""))
        .hits()
        .forEach(hit -> titles.add(hit.id() + " " + hit.title().text()));
    return titles;
  }

  private static SearchDocument document(String id, String title) {
    return new SearchDocument(
        id, Kind.ARTICLE, title, "", Language.ENGLISH, null, null, List.of(), List.of(), List.of());
  }
}
