package io.chipgraph.text.wrong;

import io.chipgraph.page.Page;
import org.jsoup.Jsoup;

/// Stands in the package of text and uses what lies to its right: bait for the architecture test.
public final class LooksRight {

  private LooksRight() {}

  /// Words of a page, which text must know nothing of.
  public static String wrong(Page page) {
    return Jsoup.parse(page.address().toString()).text();
  }
}
