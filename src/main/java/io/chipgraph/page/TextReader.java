package io.chipgraph.page;

import io.chipgraph.page.Article.Kind;
import io.chipgraph.page.Article.Paragraph;
import io.chipgraph.text.Dates;
import io.chipgraph.text.Language;
import io.chipgraph.text.Text;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads plain text: the first line is the headline, every further line a paragraph, and the lines
/// before and after the story that a copied page brings along are left out.
final class TextReader {

  /// How many lines at the top may be site name and breadcrumbs before the headline.
  private static final int TOP = 12;

  /// A place and a date, or a date in brackets, at the head of the first paragraph.
  private static final Pattern DATELINE =
      Pattern.compile("(?:[(（]|[A-Z][A-Z .,]{1,30}|.{0,8}[:：]\\s*)?");

  private final Furniture furniture;

  TextReader(Furniture furniture) {
    this.furniture = furniture;
  }

  Page read(URI address, byte[] bytes) {
    String string = decode(bytes).replace("\r\n", "\n").replace('\r', '\n');
    List<Line> lines = lines(string);
    if (lines.isEmpty()) {
      return new Page.NotAnArticle(address, "no words in it");
    }
    int headline = headline(lines);
    List<Line> body = new ArrayList<>();
    for (Line line : lines.subList(headline + 1, lines.size())) {
      if (furniture.beginsTail(line.text)) {
        break;
      }
      if (!furniture.isLine(line.text)) {
        body.add(line);
      }
    }
    LocalDate published = published(body);
    body.removeIf(TextReader::isOnlyDate);
    Text text = Text.of(string);
    Line title = lines.get(headline);
    return new Article(
        address,
        text,
        text.span(title.start, title.end()),
        body.stream()
            .map(line -> new Paragraph(Kind.TEXT, text.span(line.start, line.end())))
            .toList(),
        Language.of(string),
        published,
        List.of(),
        null);
  }

  /// Text in UTF-8, else in the Chinese encoding that contains the older ones.
  private static String decode(byte[] bytes) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, Charset.forName("GB18030"));
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static List<Line> lines(String string) {
    List<Line> lines = new ArrayList<>();
    int start = 0;
    for (String line : string.split("\n", -1)) {
      String stripped = line.strip();
      if (!stripped.isEmpty()) {
        lines.add(new Line(start + line.indexOf(stripped), stripped));
      }
      start += line.length() + 1;
    }
    return lines;
  }

  /// A copied page often prints its headline twice, in the breadcrumbs and above the story.
  private static int headline(List<Line> lines) {
    int top = Math.min(TOP, lines.size());
    for (int i = 0; i < top; i++) {
      for (int j = i + 1; j < top; j++) {
        if (lines.get(i).text.equals(lines.get(j).text) && lines.get(i).text.length() > 8) {
          return j;
        }
      }
    }
    return 0;
  }

  /// The date that stands alone near the top, or at the head of the first paragraph.
  private static @Nullable LocalDate published(List<Line> body) {
    for (Line line : body.subList(0, Math.min(3, body.size()))) {
      for (Dates.Found found : Dates.find(line.text)) {
        if (found.date().isDay()
            && DATELINE.matcher(line.text.substring(0, found.start())).matches()) {
          return found.date().firstDay();
        }
      }
    }
    return null;
  }

  private static boolean isOnlyDate(Line line) {
    return line.text.length() < 40
        && Dates.find(line.text).stream().anyMatch(found -> found.date().isDay());
  }

  /// A line without the blanks around it and the UTF-16 offset at which it starts.
  private record Line(int start, String text) {
    int end() {
      return start + text.length();
    }
  }
}
