package io.chipgraph.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever somebody types is answered, or refused at its place and with a reason.
class QuerySyntaxTest {

  private static final long SEED = 20260117;

  private static final String WORDS =
      "nvidia 晶圆厂 H100 昇腾910B the 芯 a u.s. gpt-4o title: company: type: publisher: lang: foo: https://x";

  private static final String SIGNS =
      "\" “ ” 「 ( ) （ ） + - ! AND OR NOT ＡＮＤ * ~ ~1 ~2 ~9 ^2 \\ / : ： ; , . · 、 。 ？ & && | || < > [ ] { }"
          + " @ # $ % ' ` = 0 80~100";

  private static final String ODDITIES =
      "\u0000 \ufeff \u200b \u2028 \u0301 \ud83d \ude00 😀 𠮷 ﷺ ㈱ ﬃ é İ ı ß Ａ １ ー の 삼성 اردو ไทย";

  private static final List<String> TYPED =
      List.of((WORDS + " " + SIGNS + " " + ODDITIES).split(" "));

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "QuerySyntaxTest.csv", useHeadersInDisplayName = true)
  void namesThePlaceAndTheReason(String query, int offset, String reason) throws IOException {
    try (SearchIndex index = SearchIndex.inMemory()) {
      SearchRequest request = SearchRequest.of(query);
      QuerySyntaxException refusal =
          assertThrows(QuerySyntaxException.class, () -> index.search(request));
      assertEquals(offset, refusal.offset(), refusal.getMessage());
      assertTrue(refusal.reason().contains(reason), refusal.getMessage());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "AI: what next",
        "AI：未来",
        "https://example.org/a?b=c",
        "Intel - AMD + more",
        "80~100亿美元",
        "AT&T",
        "AMD (NASDAQ: AMD) rises",
        "?!",
        "-",
        "\"\"",
        "title: nvidia",
        "（英伟达 OR 台积电） “晶圆厂”",
        "\u00a0\u3000",
        "c++ c# .net",
      })
  void takesWhatIsPastedAsWords(String query) throws IOException {
    try (SearchIndex index = SearchIndex.inMemory()) {
      assertEquals(0, index.search(SearchRequest.of(query)).total());
    }
  }

  @Test
  void refusesMoreWordsThanItCanLookUp() throws IOException {
    try (SearchIndex index = SearchIndex.inMemory()) {
      for (String word : List.of("word ", "芯", "wrod~ ", "beg* ", "\"a b\" ")) {
        SearchRequest request = SearchRequest.of(word.repeat(2_000 / word.length()));
        QuerySyntaxException refusal =
            assertThrows(QuerySyntaxException.class, () -> index.search(request));
        assertTrue(refusal.reason().contains("at most 100 words"), refusal.getMessage());
      }
      SearchRequest endless = SearchRequest.of("a".repeat(2001));
      assertThrows(QuerySyntaxException.class, () -> index.search(endless));
    }
  }

  @Test
  void answersAsManyWordsAsItAllows() throws IOException {
    try (SearchIndex index = SearchIndex.inMemory()) {
      index.update(Press.read(), List.of(), 1);
      for (String word : List.of("word ", "芯", "wor* ", "\"word\" ")) {
        assertFalse(index.search(SearchRequest.of(word.repeat(100))).relaxed());
      }
      index.search(SearchRequest.of("arn~ ".repeat(8)));
    }
  }

  @Test
  void nothingTypedFailsInAnotherWay() throws IOException {
    Random random = new Random(SEED);
    int answered = 0;
    try (SearchIndex index = SearchIndex.inMemory()) {
      index.update(Press.read(), List.of(), 1);
      for (int i = 0; i < 5_000; i++) {
        String query = typed(random);
        try {
          index.search(SearchRequest.of(query).withPage(0, 2));
          answered++;
        } catch (QuerySyntaxException e) {
          assertTrue(
              e.offset() >= 0 && e.offset() <= query.codePointCount(0, query.length()),
              e.getMessage());
        } catch (RuntimeException e) {
          throw new AssertionError("seed " + SEED + ", query " + i + ": " + query, e);
        }
      }
    }
    assertTrue(answered > 1_000, "answered only " + answered);
  }

  private static String typed(Random random) {
    StringBuilder query = new StringBuilder();
    for (int words = random.nextInt(12); words >= 0; words--) {
      query.append(TYPED.get(random.nextInt(TYPED.size())));
      if (random.nextInt(3) > 0) {
        query.append(' ');
      }
      if (random.nextInt(20) == 0) {
        query.append((char) random.nextInt(Character.MAX_VALUE + 1));
      }
    }
    return query.toString();
  }
}
