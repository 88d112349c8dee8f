package io.chipgraph.search;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chipgraph.search.SearchDocument.Kind;
import io.chipgraph.search.SearchResult.Excerpt;
import io.chipgraph.search.SearchResult.Hit;
import io.chipgraph.text.Language;
import io.chipgraph.text.Span;
import io.chipgraph.text.Text;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What of titles and bodies is shown, and that it is safe to show.
class ExcerptTest {

  private static final long SEED = 20260118;

  private static final String[] PIECES = {
    "晶圆厂",
    "晶圓廠",
    "圆",
    "😀",
    "𠮷",
    "<b>",
    "&amp;",
    "'",
    "\"",
    "H100",
    " ",
    " ",
    "。",
    "\n",
    ". ",
    "Fab",
    "wafers",
    "letter of intent",
    "\ud83d",
    "：",
    "\u0301",
    "，"
  };

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          晶圓廠           | OpenAI建<em>晶圆厂</em>&lt;b&gt;
          圆               | OpenAI建晶<em>圆</em>厂&lt;b&gt;
          openai          | <em>OpenAI</em>建晶圆厂&lt;b&gt;
          OpenAI 晶圆      | <em>OpenAI</em>建<em>晶圆</em>厂&lt;b&gt;
          open*           | <em>OpenAI</em>建晶圆厂&lt;b&gt;
          opnai~          | <em>OpenAI</em>建晶圆厂&lt;b&gt;
          lang:zh         | OpenAI建晶圆厂&lt;b&gt;
          """)
  void marksWhatMatchedInTheTitle(String query, String html) throws IOException {
    Hit hit = only("OpenAI建晶圆厂<b>", "", Language.SIMPLIFIED_CHINESE, query);
    assertEquals(html, hit.title().html());
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "letter of intent" | They signed a <em>letter of intent</em>.
          invest             | Nvidia <em>invests</em> &amp; <em>invested</em> “much”.
          h100               | It bought <em>H100s</em>.
          "h100s"            | It bought <em>H100s</em>.
          signed 2028        | They <em>signed</em> a letter of intent.
          """)
  void showsTheSentencesThatMatched(String query, String html) throws IOException {
    String body =
        """
        First words. They signed a letter of intent. Nvidia invests & invested “much”.
        It bought H100s. Last in 2028.\
        """;
    Hit hit = only("Title", body, Language.ENGLISH, query);
    assertEquals(html, hit.snippets().getFirst().html());
  }

  @Test
  void showsTheBeginningWhereTheBodyDoesNotMatch() throws IOException {
    Hit hit = only("Wafers", "One sentence. Two sentences. Three.", Language.ENGLISH, "wafers");
    assertEquals("One sentence.", hit.snippets().getFirst().text());
    assertTrue(only("Wafers", "", Language.ENGLISH, "wafers").snippets().isEmpty());
  }

  @Test
  void cutsAnEndlessSentenceAroundItsMatch() throws IOException {
    String body = "𠮷😀".repeat(2_000) + "晶圆厂" + "😀𠮷".repeat(2_000);
    Hit hit = only("", body, Language.SIMPLIFIED_CHINESE, "晶圆厂");
    Excerpt excerpt = hit.snippets().getFirst();
    assertTrue(excerpt.text().length() <= 301, () -> "length " + excerpt.text().length());
    assertTrue(excerpt.html().contains("<em>晶圆厂</em>"), excerpt::html);
    checkSafe(excerpt, body);
  }

  @Test
  void everyExcerptIsAPlaceInItsText() throws IOException {
    Random random = new Random(SEED);
    Map<String, SearchDocument> documents = new HashMap<>();
    for (int i = 0; i < 400; i++) {
      Language language = i % 2 == 0 ? Language.ENGLISH : Language.SIMPLIFIED_CHINESE;
      String id = "text-" + i;
      documents.put(id, document(id, text(random, 8), text(random, 300), language));
    }
    int marks = 0;
    try (SearchIndex index = SearchIndex.inMemory()) {
      index.update(List.copyOf(documents.values()), List.of(), 1);
      for (String query : List.of("晶圆厂", "圓", "H100 fab", "\"of intent\"", "wafer", "waf*")) {
        SearchResult result = index.search(SearchRequest.of(query).withPage(0, 400));
        assertTrue(result.total() > 100, () -> query + ": " + result.total());
        for (Hit hit : result.hits()) {
          SearchDocument document = Objects.requireNonNull(documents.get(hit.id()));
          checkSafe(hit.title(), document.title());
          hit.snippets().forEach(snippet -> checkSafe(snippet, document.body()));
          marks += hit.title().marks().size();
          marks += hit.snippets().stream().mapToInt(snippet -> snippet.marks().size()).sum();
        }
      }
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("seed " + SEED, e);
    }
    assertTrue(marks > 1_000, "only " + marks + " marks");
  }

  private static void checkSafe(Excerpt excerpt, String whole) {
    // A half of a surrogate pair that stands alone in the source is shown as U+FFFD.
    String source = new String(whole.getBytes(UTF_8), UTF_8).replace('?', '\ufffd');
    Text text = Text.of(excerpt.text());
    int start = Text.of(source).utf16(excerpt.start());
    assertTrue(source.startsWith(excerpt.text().replace('?', '\ufffd'), start), excerpt::text);
    int done = 0;
    for (Span mark : excerpt.marks()) {
      assertTrue(mark.start() >= done && mark.end() > mark.start() && mark.end() <= text.length());
      done = mark.end();
    }
    String shown = excerpt.html().replace("<em>", "").replace("</em>", "");
    assertFalse(shown.contains("<") || shown.contains(">") || shown.contains("\""), shown);
    assertEquals(
        excerpt.text(),
        shown
            .replace("&lt;", "<")
            .replace("&gt;", ">")
            .replace("&quot;", "\"")
            .replace("&#39;", "'")
            .replace("&amp;", "&"));
  }

  private static String text(Random random, int pieces) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(pieces); i >= 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static Hit only(String title, String body, Language language, String query)
      throws IOException {
    try (SearchIndex index = withOne(title, body, language)) {
      return index.search(SearchRequest.of(query)).hits().getFirst();
    }
  }

  private static SearchIndex withOne(String title, String body, Language language)
      throws IOException {
    SearchIndex index = SearchIndex.inMemory();
    index.update(List.of(document("one", title, body, language)), List.of(), 1);
    return index;
  }

  private static SearchDocument document(String id, String title, String body, Language language) {
    return new SearchDocument(
        id, Kind.ARTICLE, title, body, language, null, null, List.of(), List.of(), List.of());
  }
}
