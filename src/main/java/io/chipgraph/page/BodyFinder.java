package io.chipgraph.page;

import io.chipgraph.page.HtmlReader.Block;
import io.chipgraph.text.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Finds the element that holds most running text with few links, and cuts it into blocks.
final class BodyFinder {

  private static final Set<String> NEVER =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "iframe",
          "svg",
          "form",
          "button",
          "select",
          "nav",
          "footer",
          "aside",
          "figure",
          "head",
          "textarea",
          "dialog");

  private static final Set<String> PARTS =
      Set.of(
          "p",
          "div",
          "section",
          "article",
          "main",
          "body",
          "ul",
          "ol",
          "li",
          "table",
          "tbody",
          "tr",
          "td",
          "th",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "blockquote",
          "pre",
          "header",
          "center",
          "dl",
          "dt",
          "dd",
          "br",
          "hr");

  /// Above this share of linked words a block is a list of links.
  private static final double MOSTLY_LINKS = 0.5;

  private final Furniture furniture;

  BodyFinder(Furniture furniture) {
    this.furniture = furniture;
  }

  /// The blocks of the story, without its headline.
  List<Block> find(Document document, String title) {
    drop(document.body());
    Element container = container(document.body());
    List<Block> blocks = new ArrayList<>();
    collect(container, Article.Kind.TEXT, blocks);
    blocks.removeIf(block -> block.text().equals(title));
    List<Block> story = new ArrayList<>();
    for (Block block : blocks) {
      if (furniture.beginsTail(block.text())) {
        break;
      }
      if (!furniture.isLine(block.text())) {
        story.add(block);
      }
    }
    return story;
  }

  /// How much a text says, in Latin letters; a Chinese character counts double.
  static int weight(String text) {
    int weight = 0;
    for (int i = 0; i < text.length(); i++) {
      weight += Folding.isHan(text.charAt(i)) ? 2 : 1;
    }
    return weight;
  }

  private void drop(Element element) {
    for (Element child : List.copyOf(element.children())) {
      if (NEVER.contains(child.normalName()) || isHidden(child) || isFurniture(child)) {
        child.remove();
      } else {
        drop(child);
      }
    }
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden")
        || element.attr("style").replace(" ", "").contains("display:none");
  }

  private boolean isFurniture(Element element) {
    String name = element.className() + " " + element.id();
    // A class such as "share-page" on a wrapper of the whole page says nothing.
    return name.length() > 1
        && furniture.isBlock(name)
        && element.select("p").stream().mapToInt(p -> weight(p.ownText())).sum() < 1_200;
  }

  private static Element container(Element body) {
    Map<Element, Double> scores = new HashMap<>();
    for (Element element : body.select("p, div, td, li, pre, blockquote, section, article")) {
      String own = element.normalName().equals("p") ? element.text() : element.ownText();
      int weight = weight(own);
      if (weight < 40 || links(element) > MOSTLY_LINKS) {
        continue;
      }
      double score = 1 + commas(own) + Math.min(weight / 100.0, 4);
      Element parent = element.normalName().equals("p") ? element.parent() : element;
      double share = score;
      for (int up = 0; parent != null && up < 3; up++) {
        scores.merge(parent, share, Double::sum);
        share /= 2;
        parent = parent.parent();
      }
    }
    return scores.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(body);
  }

  private static int commas(String text) {
    return (int) Folding.fold(text).chars().filter(c -> c == ',' || c == '。' || c == '、').count();
  }

  private static double links(Element element) {
    int all = weight(element.text());
    int linked = element.select("a").stream().mapToInt(a -> weight(a.text())).sum();
    return all == 0 ? 0 : (double) linked / all;
  }

  private static void collect(Element element, Article.Kind kind, List<Block> blocks) {
    StringBuilder line = new StringBuilder();
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        line.append(text.getWholeText());
      } else if (node instanceof Element child) {
        if (isPart(child)) {
          flush(line, element, kind, blocks);
          collect(child, kind(child, kind), blocks);
        } else {
          line.append(child.wholeText());
        }
      }
    }
    flush(line, element, kind, blocks);
  }

  private static boolean isPart(Element element) {
    return PARTS.contains(element.normalName())
        || element.children().stream().anyMatch(BodyFinder::isPart);
  }

  private static Article.Kind kind(Element element, Article.Kind outer) {
    return switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> Article.Kind.HEADING;
      case "li", "dt", "dd" -> Article.Kind.LIST_ITEM;
      case "blockquote" -> Article.Kind.QUOTATION;
      case "tr" -> Article.Kind.TABLE_ROW;
      default -> outer;
    };
  }

  private static void flush(
      StringBuilder line, @Nullable Element element, Article.Kind kind, List<Block> blocks) {
    String text = line.toString().replaceAll("[\\s\\u00a0\\u3000]+", " ").strip();
    line.setLength(0);
    if (text.isEmpty() || element != null && links(element) > MOSTLY_LINKS) {
      return;
    }
    blocks.add(new Block(kind, text));
  }
}
