package io.chipgraph.cli;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.chipgraph.extract.Claim;
import io.chipgraph.extract.Entity;
import io.chipgraph.extract.Evidence;
import io.chipgraph.extract.Extraction;
import io.chipgraph.page.Article;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// Writes articles and extractions as JSON Lines, one object a line.
final class JsonLines {

  private static final JsonMapper MAPPER = new JsonMapper();

  private JsonLines() {}

  /// The line of `parse`.
  static String article(String id, Article article) {
    ObjectNode line = MAPPER.createObjectNode();
    line.put("id", id);
    line.put("title", article.headline());
    line.put("author", String.join(", ", article.authors()));
    line.put("date", article.published() == null ? null : article.published().toString());
    line.put("language", article.language().tag());
    line.put("articleBody", article.body());
    return write(line);
  }

  /// The line of `extract`.
  static String extraction(String id, Article article, Extraction extraction) {
    ObjectNode line = MAPPER.createObjectNode();
    line.put("id", id);
    line.put("language", article.language().tag());
    line.put("title", article.title() == null ? null : article.headline());
    line.put("published", article.published() == null ? null : article.published().toString());
    ArrayNode sources = line.putArray("sources");
    extraction.sources().forEach(sources::add);
    ArrayNode entities = line.putArray("entities");
    extraction.entities().forEach(entity -> entity(entities.addObject(), entity));
    ArrayNode events = line.putArray("events");
    extraction.claims().forEach(claim -> claim(events.addObject(), claim));
    ArrayNode observations = line.putArray("observations");
    extraction.observations().forEach(o -> observation(observations.addObject(), o));
    ArrayNode positions = line.putArray("positions");
    extraction.positions().forEach(p -> position(positions.addObject(), p));
    return write(line);
  }

  private static void entity(ObjectNode node, Entity entity) {
    node.put("id", entity.id());
    node.put("name", entity.name());
    node.put("type", entity.type().word());
    ArrayNode mentions = node.putArray("mentions");
    entity.mentions().stream().map(Entity.Mention::surface).distinct().forEach(mentions::add);
  }

  private static void claim(ObjectNode node, Claim claim) {
    node.put("type", claim.type().word());
    node.put("status", claim.status().word());
    ArrayNode roles = node.putArray("roles");
    for (Claim.Participant participant : claim.participants()) {
      roles.addObject().put("role", participant.role().word()).put("entity", participant.entity());
    }
    ArrayNode amounts = node.putArray("amounts");
    for (Claim.Amount amount : claim.amounts()) {
      range(amounts.addObject(), amount.money().low(), amount.money().high())
          .put("currency", amount.money().currency().getCurrencyCode())
          .put("approximate", amount.money().approximate())
          .put("kind", amount.kind().word())
          .put("text", amount.text());
    }
    ArrayNode quantities = node.putArray("quantities");
    for (Claim.Quantity quantity : claim.quantities()) {
      range(quantities.addObject(), quantity.low(), quantity.high())
          .put("unit", quantity.unit())
          .put("of", quantity.of())
          .put("approximate", quantity.approximate())
          .put("text", quantity.text());
    }
    node.put("date", claim.date() == null ? null : claim.date().toString());
    node.put("origin", claim.origin().name());
    node.put("originBasis", claim.origin().basis().word());
    node.put("confidence", claim.confidence());
    node.put("rule", claim.rule());
    evidence(node, claim.evidence());
  }

  private static void observation(ObjectNode node, Extraction.Observation observation) {
    node.put("metric", observation.metric().word());
    node.put("subject", observation.subject());
    range(node, observation.low(), observation.high())
        .put("unit", observation.unit())
        .put("approximate", observation.approximate())
        .put("date", observation.date() == null ? null : observation.date().toString());
    evidence(node, observation.evidence());
  }

  private static void position(ObjectNode node, Extraction.Position position) {
    node.put("person", position.person());
    node.put("organization", position.organization());
    node.put("title", position.title());
    node.put("current", position.current());
    evidence(node, position.evidence());
  }

  private static void evidence(ObjectNode node, Evidence evidence) {
    node.putObject("evidence")
        .put("text", evidence.quote())
        .put("start", evidence.span().start())
        .put("end", evidence.span().end());
  }

  private static ObjectNode range(
      ObjectNode node, @Nullable BigDecimal low, @Nullable BigDecimal high) {
    return node.put("min", plain(low)).put("max", plain(high));
  }

  /// Whole figures without an exponent: 8000000000, not 8E+9.
  private static @Nullable BigDecimal plain(@Nullable BigDecimal figure) {
    if (figure == null) {
      return null;
    }
    BigDecimal stripped = figure.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  private static String write(ObjectNode line) {
    try {
      return MAPPER.writeValueAsString(line);
    } catch (JacksonException e) {
      throw new IllegalStateException("a tree of plain values always becomes JSON", e);
    }
  }
}
