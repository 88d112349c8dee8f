package io.chipgraph.page;

import io.chipgraph.crawl.Snapshot;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/// Reads a snapshot: HTML or plain text to an [Article], anything else to the reason why not.
///
/// Pure and safe for many threads.
public final class PageReader {

  private final HtmlReader html;
  private final TextReader text;

  private PageReader(HtmlReader html, TextReader text) {
    this.html = html;
    this.text = text;
  }

  /// A reader with the word lists of a `data/lexicon` folder.
  public static PageReader of(Path lexicon) throws IOException {
    Furniture furniture = Furniture.read(lexicon.resolve("furniture.yaml"));
    return new PageReader(new HtmlReader(furniture), new TextReader(furniture));
  }

  public Page read(Snapshot snapshot) {
    byte[] body = snapshot.body();
    if (isBinary(body)) {
      return new Page.NotAnArticle(snapshot.address(), "not text but binary data");
    }
    return isHtml(snapshot.contentType(), body)
        ? html.read(snapshot.address(), body, snapshot.contentType())
        : text.read(snapshot.address(), body);
  }

  private static boolean isBinary(byte[] body) {
    int end = Math.min(body.length, 4_000);
    boolean wide =
        body.length > 1 && (body[0] == -1 && body[1] == -2 || body[0] == -2 && body[1] == -1);
    for (int i = 0; i < end; i++) {
      if (body[i] == 0 && !wide) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHtml(String contentType, byte[] body) {
    if (contentType.contains("html")) {
      return true;
    }
    if (contentType.startsWith("text/plain")) {
      return false;
    }
    String start =
        new String(body, 0, Math.min(body.length, 1_000), StandardCharsets.ISO_8859_1)
            .toLowerCase(Locale.ROOT);
    return start.contains("<html") || start.contains("<!doctype") || start.contains("<body");
  }
}
