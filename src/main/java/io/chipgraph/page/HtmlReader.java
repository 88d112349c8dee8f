package io.chipgraph.page;

import io.chipgraph.page.Article.Paragraph;
import io.chipgraph.text.Language;
import io.chipgraph.text.Span;
import io.chipgraph.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// Reads an HTML page: metadata first, then the part of the page that holds most running text.
final class HtmlReader {

  /// A story has at least this many characters of body, a Chinese one counted double.
  private static final int SHORTEST_STORY = 140;

  private static final Pattern CHARSET = Pattern.compile("charset=\"?([\\w-]+)");

  private final Furniture furniture;

  HtmlReader(Furniture furniture) {
    this.furniture = furniture;
  }

  Page read(URI address, byte[] bytes, String contentType) {
    Document document = parse(address, bytes, contentType);
    Metadata metadata = Metadata.of(document);
    List<Block> blocks = new BodyFinder(furniture).find(document, metadata.title());
    int weight = blocks.stream().mapToInt(Block::weight).sum();
    if (weight < SHORTEST_STORY) {
      return new Page.NotAnArticle(address, "no running text: a front page or a list of links");
    }
    return article(address, metadata, blocks);
  }

  private static Article article(URI address, Metadata metadata, List<Block> blocks) {
    StringBuilder string = new StringBuilder(metadata.title());
    List<int[]> places = new ArrayList<>();
    for (Block block : blocks) {
      if (!string.isEmpty()) {
        string.append("\n\n");
      }
      places.add(new int[] {string.length(), string.length() + block.text().length()});
      string.append(block.text());
    }
    Text text = Text.of(string.toString());
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      Span span = text.span(places.get(i)[0], places.get(i)[1]);
      paragraphs.add(new Paragraph(blocks.get(i).kind(), span));
    }
    return new Article(
        metadata.canonical() == null ? address : metadata.canonical(),
        text,
        metadata.title().isEmpty() ? null : text.span(0, metadata.title().length()),
        paragraphs,
        Language.of(string.toString()),
        metadata.published(),
        metadata.authors(),
        metadata.publisher());
  }

  private static Document parse(URI address, byte[] bytes, String contentType) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), charset(contentType), address.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static @Nullable String charset(String contentType) {
    Matcher matcher = CHARSET.matcher(contentType);
    return matcher.find() && Charset.isSupported(matcher.group(1)) ? matcher.group(1) : null;
  }

  /// A paragraph to be: its kind and its words, blanks made single.
  record Block(Article.Kind kind, String text) {
    int weight() {
      return BodyFinder.weight(text);
    }
  }
}
