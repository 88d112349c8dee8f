package io.chipgraph.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chipgraph.search.SearchResult.Hit;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/// Asks the small press of documents.yaml things, and looks at what comes first.
class SearchIndexTest {

  private static SearchIndex index = SearchIndex.inMemory();

  @BeforeAll
  static void fill() throws IOException {
    index.update(Press.read(), List.of(), 1);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "SearchIndexTest.csv", useHeadersInDisplayName = true)
  void whatIsMeantComesFirst(
      String query, @Nullable String first, @Nullable String absent, @Nullable String why)
      throws IOException {
    List<Hit> hits = index.search(SearchRequest.of(query).withPage(0, 50)).hits();
    List<String> found = hits.stream().map(Hit::id).toList();
    Set<String> wanted = ids(first);
    assertTrue(found.size() >= wanted.size(), () -> "found only " + found);
    assertEquals(wanted, Set.copyOf(found.subList(0, wanted.size())), () -> "all: " + shown(hits));
    Set<String> wrong = new HashSet<>(found);
    wrong.retainAll(ids(absent));
    assertEquals(Set.of(), wrong, () -> "all: " + shown(hits));
  }

  private static List<String> shown(List<Hit> hits) {
    return hits.stream().map(hit -> hit.id() + " " + hit.score()).toList();
  }

  private static Set<String> ids(@Nullable String cell) {
    return cell == null ? Set.of() : Set.of(cell.split(" "));
  }
}
