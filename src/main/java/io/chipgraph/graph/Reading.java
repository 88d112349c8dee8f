package io.chipgraph.graph;

import io.chipgraph.crawl.Snapshot;
import io.chipgraph.extract.Extraction;
import io.chipgraph.page.Article;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// One article as it was understood.
///
/// @param retrieved when its bytes were fetched, kept to the second
/// @param digest the SHA-256 of the raw bytes, in hexadecimal
public record Reading(Article article, Extraction extraction, Instant retrieved, String digest) {

  public Reading {
    retrieved = retrieved.truncatedTo(ChronoUnit.SECONDS);
    if (!digest.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException("no SHA-256 in hexadecimal: " + digest);
    }
  }

  /// The SHA-256 of headline and body, in hexadecimal: furniture does not count.
  String contentHash() {
    return Snapshot.sha256(article.headline() + "\n\n" + article.body());
  }

  /// The day of publication, or that of the retrieval where the page states none.
  LocalDate reported() {
    LocalDate published = article.published();
    return published == null ? LocalDate.ofInstant(retrieved, ZoneOffset.UTC) : published;
  }
}
