package io.chipgraph.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chipgraph.search.SearchDocument.Kind;
import io.chipgraph.search.SearchRequest.Filter;
import io.chipgraph.search.SearchRequest.Order;
import io.chipgraph.search.SearchResult.Hit;
import io.chipgraph.text.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Filters, orders and pages.
class SearchRequestTest {

  private static final LocalDate MARCH = LocalDate.of(2025, 3, 1);

  private static SearchIndex index = SearchIndex.inMemory();

  @BeforeAll
  static void fill() throws IOException {
    index.update(Press.read(), List.of(), 1);
  }

  @AfterAll
  static void close() throws IOException {
    index.close();
  }

  @Test
  void aBlankQueryFindsEverything() throws IOException {
    assertEquals(Press.read().size(), index.search(SearchRequest.of("")).total());
    assertEquals(Press.read().size(), index.search(SearchRequest.of(" * ")).total());
  }

  @Test
  void filtersNarrow() throws IOException {
    assertEquals(Set.of("event-intel"), ids("", Filter.NONE.withKinds(Kind.EVENT)));
    assertEquals(
        Set.of("hant-fabs", "hant-a14", "hant-intel"),
        ids("", Filter.NONE.withLanguages(Language.TRADITIONAL_CHINESE)));
    assertEquals(7, ids("", Filter.NONE.withLanguages(new Language("zh"))).size());
    assertEquals(
        Set.of("en-robots", "en-gb200", "en-mi300x", "en-etching"),
        ids("", Filter.NONE.withPublishers("RACK  REPORT")));
    assertEquals(
        Set.of("en-letter", "en-fabs", "zh-fabs", "hant-fabs"),
        ids("", Filter.NONE.withThings("openai")));
    assertEquals(
        Set.of("en-ampere", "en-nvidia-earnings"),
        ids("", Filter.NONE.withTypes("Acquisition", "financialresult")));
    assertEquals(
        Set.of("zh-fabs"),
        ids(
            "G42",
            Filter.NONE
                .withLanguages(Language.SIMPLIFIED_CHINESE)
                .withThings("altman")
                .withTypes("Investment")));
  }

  @Test
  void aDateRangeTakesInBothEnds() throws IOException {
    LocalDate last = LocalDate.of(2025, 3, 19);
    assertEquals(
        Set.of("en-robots", "en-ampere"),
        ids("", Filter.NONE.withDates(LocalDate.of(2025, 3, 2), last)));
    assertEquals(Set.of("en-ampere"), ids("", Filter.NONE.withDates(last, last)));
    assertEquals(
        Set.of("zh-910b"), ids("", Filter.NONE.withDates(null, LocalDate.of(2023, 12, 2))));
  }

  @Test
  void ordersByDateWithTheDatelessLast() throws IOException {
    for (Order order : List.of(Order.NEWEST, Order.OLDEST)) {
      List<LocalDate> dates = new ArrayList<>();
      boolean dateless = false;
      for (Hit hit : hits("nvidia", order)) {
        assertFalse(dateless && hit.date() != null, "a date after the dateless");
        dateless |= hit.date() == null;
        if (hit.date() != null) {
          dates.add(hit.date());
        }
      }
      assertTrue(dateless && dates.size() > 5);
      Comparator<LocalDate> wanted = Comparator.naturalOrder();
      assertEquals(
          dates.stream().sorted(order == Order.OLDEST ? wanted : wanted.reversed()).toList(),
          dates);
    }
  }

  @Test
  void ofTwoAlikeTheNewerComesFirst() throws IOException {
    try (SearchIndex press = SearchIndex.inMemory()) {
      press.update(
          List.of(
              article("a", "chip news", MARCH.minusYears(1)),
              article("b", "chip news", MARCH),
              article("c", "chip news", MARCH.minusYears(2))),
          List.of(),
          1);
      assertEquals(
          List.of("b", "a", "c"),
          press.search(SearchRequest.of("chip")).hits().stream().map(Hit::id).toList());
    }
  }

  @Test
  void aFarDateDoesNotBeatABetterMatch() throws IOException {
    try (SearchIndex press = SearchIndex.inMemory()) {
      List<SearchDocument> many = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        many.add(article("noise-" + i, "Weather report of the day", MARCH));
      }
      many.add(article("old", "Sapeon merges with Rebellions", MARCH.minusYears(5)));
      many.add(article("new", "A round of golf", MARCH, "The Sapeon team came in last."));
      press.update(many, List.of(), 1);
      assertEquals("old", press.search(SearchRequest.of("Sapeon")).hits().getFirst().id());
    }
  }

  @Test
  void pagesFitTogether() throws IOException {
    for (Order order : Order.values()) {
      SearchRequest all = SearchRequest.of("").withOrder(order).withPage(0, 100);
      List<String> whole = index.search(all).hits().stream().map(Hit::id).toList();
      List<String> pages = new ArrayList<>();
      for (int from = 0; from < whole.size() + 3; from += 3) {
        SearchResult page = index.search(all.withPage(from, 3));
        assertEquals(whole.size(), page.total());
        page.hits().forEach(hit -> pages.add(hit.id()));
      }
      assertEquals(whole, pages);
    }
    SearchResult counted = index.search(SearchRequest.of("nvidia").withPage(0, 0));
    assertTrue(counted.total() > 5 && counted.hits().isEmpty());
  }

  @Test
  void saysWhetherOnlyMostWordsMatched() throws IOException {
    assertFalse(index.search(SearchRequest.of("nvidia intel")).relaxed());
    assertTrue(index.search(SearchRequest.of("nvidia intel cucumber")).relaxed());
    assertEquals(0, index.search(SearchRequest.of("+nvidia +intel +cucumber")).total());
    assertEquals(0, index.search(SearchRequest.of("cucumber")).total());
  }

  @Test
  void countsKindsAndKnowsIds() throws IOException {
    assertEquals(Map.of(Kind.ARTICLE, 24, Kind.EVENT, 1, Kind.THING, 3), index.counts());
    assertTrue(index.contains("en-letter"));
    assertFalse(index.contains("en-lette"));
  }

  @Test
  void aHitTellsWhatItIs() throws IOException {
    Hit hit = index.search(SearchRequest.of("A14 lang:zh-Hant")).hits().getFirst();
    assertEquals(Kind.ARTICLE, hit.kind());
    assertEquals(Language.TRADITIONAL_CHINESE, hit.language());
    assertEquals(LocalDate.of(2025, 4, 23), hit.date());
    assertEquals("電子早報", hit.publisher());
    assertTrue(hit.score() > 0);
  }

  @Test
  void refusesWhatCannotBe() {
    SearchRequest request = SearchRequest.of("");
    assertThrows(IllegalArgumentException.class, () -> request.withPage(-1, 10));
    assertThrows(IllegalArgumentException.class, () -> request.withPage(0, 10_001));
    assertThrows(IllegalArgumentException.class, () -> request.withPage(Integer.MAX_VALUE, 10));
    assertThrows(
        IllegalArgumentException.class, () -> Filter.NONE.withDates(MARCH, MARCH.minusDays(1)));
    assertThrows(IllegalArgumentException.class, () -> article(" ", "no id", MARCH));
  }

  private static Set<String> ids(String query, Filter filter) throws IOException {
    SearchRequest request = SearchRequest.of(query).withFilter(filter).withPage(0, 100);
    List<Hit> hits = index.search(request).hits();
    return Set.copyOf(hits.stream().map(Hit::id).toList());
  }

  private static List<Hit> hits(String query, Order order) throws IOException {
    return index.search(SearchRequest.of(query).withOrder(order).withPage(0, 100)).hits();
  }

  private static SearchDocument article(String id, String title, LocalDate date) {
    return article(id, title, date, "");
  }

  private static SearchDocument article(String id, String title, LocalDate date, String body) {
    return new SearchDocument(
        id,
        Kind.ARTICLE,
        title,
        body,
        Language.ENGLISH,
        date,
        null,
        List.of(),
        List.of(),
        List.of());
  }
}
