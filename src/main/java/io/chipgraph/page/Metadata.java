package io.chipgraph.page;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.chipgraph.text.Dates;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says about itself in JSON-LD, OpenGraph, meta elements, and near its headline.
record Metadata(
    String title,
    @Nullable LocalDate published,
    List<String> authors,
    @Nullable String publisher,
    @Nullable URI canonical) {

  private static final JsonMapper JSON = new JsonMapper();

  /// Names of meta elements and properties that hold the day of publication.
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "og:published_time",
          "datePublished",
          "publishdate",
          "pubdate",
          "date",
          "dc.date",
          "dc.date.issued",
          "weibo:article:create_at");

  private static final Pattern SITE = Pattern.compile("(\\s+[|–—-]\\s+|_).*$");

  static Metadata of(Document document) {
    @Nullable JsonNode story = story(document);
    return new Metadata(
        title(document, story),
        published(document, story),
        authors(document, story),
        publisher(document, story),
        canonical(document));
  }

  private static String title(Document document, @Nullable JsonNode story) {
    List<Element> headings = document.select("h1");
    String h1 = headings.size() == 1 ? headings.getFirst().text().strip() : "";
    return firstFull(
        h1, string(story, "headline"), meta(document, "og:title"), withoutSite(document.title()));
  }

  /// `Story - Site` and `Story_Site` without the site.
  private static String withoutSite(String title) {
    String first = SITE.matcher(title).replaceFirst("");
    return first.length() > 8 ? first.strip() : title.strip();
  }

  private static @Nullable LocalDate published(Document document, @Nullable JsonNode story) {
    Stream<String> declared =
        Stream.concat(
            Stream.of(string(story, "datePublished")),
            PUBLISHED.stream().map(name -> meta(document, name)));
    Stream<String> shown =
        document
            .select("time, [class*=date], [class*=time], [id*=date], [id*=time], [class*=info]")
            .stream()
            .map(element -> element.attr("datetime") + " " + element.text())
            .filter(text -> text.length() < 200);
    return Stream.concat(declared, shown)
        .flatMap(text -> Dates.find(text).stream())
        .map(Dates.Found::date)
        .filter(date -> date.isDay())
        .map(date -> date.firstDay())
        .findFirst()
        .orElse(null);
  }

  private static List<String> authors(Document document, @Nullable JsonNode story) {
    List<String> authors = new ArrayList<>();
    if (story != null) {
      JsonNode author = story.path("author");
      for (JsonNode one : author.isArray() ? author : List.of(author)) {
        authors.add(one.isTextual() ? one.asText() : one.path("name").asText());
      }
    }
    authors.add(meta(document, "author"));
    return authors.stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
  }

  private static @Nullable String publisher(Document document, @Nullable JsonNode story) {
    String name = story == null ? "" : story.path("publisher").path("name").asText();
    String publisher = firstFull(name, meta(document, "og:site_name"));
    return publisher.isEmpty() ? null : publisher;
  }

  private static @Nullable URI canonical(Document document) {
    Element link = document.selectFirst("link[rel=canonical][href]");
    String address = link == null ? meta(document, "og:url") : link.absUrl("href");
    try {
      return address.startsWith("http") ? URI.create(address) : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String meta(Document document, String name) {
    return document
        .select("meta[property=" + name + "], meta[name=" + name + "], meta[itemprop=" + name + "]")
        .stream()
        .map(element -> element.attr("content").strip())
        .filter(content -> !content.isEmpty())
        .findFirst()
        .orElse("");
  }

  /// The JSON-LD object of the page that is a story, where there is one.
  private static @Nullable JsonNode story(Document document) {
    for (Element script : document.select("script[type=application/ld+json]")) {
      try {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(JSON.readTree(script.data())));
        while (!open.isEmpty()) {
          JsonNode node = open.pop();
          if (node.path("@type").toString().contains("Article")) {
            return node;
          }
          (node.isArray() ? node : node.path("@graph")).forEach(open::add);
        }
      } catch (JacksonException e) {
        // Broken JSON-LD is common; the page's other metadata is read instead.
      }
    }
    return null;
  }

  private static String string(@Nullable JsonNode node, String field) {
    return node == null ? "" : node.path(field).asText().strip();
  }

  private static String firstFull(String... texts) {
    return Stream.of(texts)
        .filter(Objects::nonNull)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
