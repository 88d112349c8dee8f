package io.chipgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Evidence;
import io.chipgraph.extract.Extraction;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.Status;
import io.chipgraph.graph.KnowledgeGraph.Change;
import io.chipgraph.graph.KnowledgeGraph.Description;
import io.chipgraph.graph.KnowledgeGraph.Touched;
import io.chipgraph.text.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnowledgeGraphTest {

  private final KnowledgeGraph graph = Worlds.graph();

  @AfterEach
  void close() {
    graph.close();
  }

  @Test
  void theSameReadingTwiceChangesNothing() {
    Reading reading = Stories.altman().getFirst().reading();
    assertEquals(Change.Kind.NEW, replace(reading).kind());
    long sequence = graph.sequence();
    assertEquals(Change.Kind.UNCHANGED, replace(reading).kind());
    assertEquals(sequence, graph.sequence());
  }

  @Test
  void otherBytesAroundTheSameWordsAreNoNews() throws IOException {
    replace(Stories.softBankAmpere().getFirst().reading());
    String before = dump();
    Reading later = Stories.softBankAmpere().getFirst().inBytes("another advertisement").reading();
    assertEquals(Change.Kind.UNCHANGED, replace(later).kind());
    assertEquals(before, dump());
  }

  @Test
  void newWordsAreARevisionThatLeavesNothingOfTheOld() {
    Story story = one("acme", "Acme in talks", Status.TALKS);
    replace(story.reading());
    Change change = replace(one("acme", "Acme bought", Status.COMPLETED).reading());
    assertEquals(Change.Kind.REVISED, change.kind());
    assertEquals(1, graph.counts().claims());
    assertEquals(1, graph.counts().events());
    ArticleView article = graph.article(story.address()).orElseThrow();
    assertEquals("Acme bought", article.headline());
    assertEquals(Status.COMPLETED, article.claims().getFirst().eventStatus());
  }

  @Test
  void oneRefusedReadingStopsNoOther() {
    Reading good = Stories.softBankAmpere().getFirst().reading();
    Reading sound = Stories.byteDance().getFirst().reading();
    Claim claim = sound.extraction().claims().getFirst();
    Reading bad = withClaim(sound, evidence(claim, new Evidence(new Span(0, 3), "abc")));
    List<Change> changes = graph.replace(List.of(bad, good));
    assertEquals(Change.Kind.REFUSED, changes.getFirst().kind());
    assertEquals("at 0 to 3 the text does not say: abc", changes.getFirst().why());
    assertEquals(Change.Kind.NEW, changes.getLast().kind());
    assertNull(changes.getLast().why());
    assertEquals(1, graph.counts().articles());
  }

  @Test
  void shapesRefuseInTheirOwnWords() {
    Reading sound = Stories.byteDance().getFirst().reading();
    Claim claim = sound.extraction().claims().getFirst();
    Claim bad =
        new Claim(
            claim.type(),
            claim.status(),
            claim.participants(),
            List.of(),
            List.of(new Claim.Quantity(null, null, "unit", null, false, "some")),
            claim.date(),
            claim.origin(),
            claim.confidence(),
            claim.rule(),
            claim.evidence());
    Change change = replace(withClaim(sound, bad));
    assertEquals(Change.Kind.REFUSED, change.kind());
    assertTrue(
        String.valueOf(change.why()).contains("a figure has a minimum or a maximum"), change.why());
    assertEquals(0, graph.sequence());
  }

  @Test
  void aClaimSpeaksOfWhatTheArticleNames() {
    Reading sound = Stories.byteDance().getFirst().reading();
    Extraction extraction = sound.extraction();
    Reading bad =
        new Reading(
            sound.article(),
            new Extraction(List.of(), extraction.claims(), List.of(), List.of(), List.of()),
            sound.retrieved(),
            sound.digest());
    assertTrue(String.valueOf(replace(bad).why()).contains("no entity of the article"));
  }

  @Test
  void aRetractionTakesTheArticleOutAndDerivesAgain() throws IOException {
    replaceAll(Stories.byteDance().subList(0, 1));
    String before = dump();
    URI second = Stories.byteDance().get(1).address();
    replaceAll(Stories.byteDance());
    assertTrue(graph.events(EventFilter.LATEST).getFirst().event().conflicts().size() == 1);
    long sequence = graph.sequence();
    assertEquals(Change.Kind.RETRACTED, graph.retract(second).kind());
    assertEquals(before, dump());
    List<Touched> touched = graph.changesSince(sequence);
    assertTrue(
        touched.stream().anyMatch(change -> !change.isEvent() && !change.present()),
        touched.toString());
    assertEquals(Change.Kind.UNKNOWN, graph.retract(second).kind());
    assertEquals(sequence + 1, graph.sequence());
  }

  @Test
  void changesSinceAnyCommitCatchUp() {
    replaceAll(Stories.softBankAmpere().subList(0, 2));
    long first = graph.sequence();
    assertEquals(Set.of(2L), countArticles(graph.changesSince(0)));
    replaceAll(Stories.softBankAmpere().subList(2, 4));
    List<Touched> since = graph.changesSince(first);
    assertEquals(Set.of(2L), countArticles(since));
    assertEquals(1, since.stream().filter(Touched::isEvent).count(), since.toString());
    assertEquals(List.of(), graph.changesSince(graph.sequence()));
  }

  @Test
  void whatWasExtractedComesBack() {
    for (Story story : Stories.altman()) {
      Reading reading = story.reading();
      replace(reading);
      ArticleView view = graph.article(story.address()).orElseThrow();
      assertEquals(reading.article().text().string(), view.text());
      assertEquals(reading.article().headline(), view.headline());
      assertEquals(reading.article().language(), view.language());
      assertEquals(reading.article().publisher(), view.publisher());
      assertEquals(
          reading.extraction().claims(),
          view.claims().stream().map(ArticleView.Told::claim).toList());
      assertEquals(Set.of("Bloomberg", "Wired", "Chip Ledger"), Set.copyOf(view.sources()));
    }
  }

  @Test
  void eventsComeBackAsDerived() {
    graph.replace(Stories.all());
    String before = graph.events(EventFilter.LATEST).toString();
    graph.deriveAll();
    assertEquals(before, graph.events(EventFilter.LATEST).toString());
    long touched = graph.changesSince(0).stream().filter(Touched::isEvent).count();
    assertEquals(graph.counts().events(), touched);
  }

  @Test
  void filtersEvents() {
    graph.replace(Stories.all());
    String nvidia = Story.IDS + "nvidia";
    assertTrue(graph.events(EventFilter.LATEST.with(nvidia)).size() > 3);
    assertEquals(
        Set.of(EventType.REGULATION),
        types(graph.events(EventFilter.LATEST.with(nvidia).of(EventType.REGULATION))));
    EventFilter conflicts =
        new EventFilter(
            Set.of(), Set.of(Status.DENIED), null, null, null, BigDecimal.TEN, true, 0, 10);
    assertEquals(1, graph.events(conflicts).size());
    assertEquals(2, graph.events(EventFilter.LATEST.page(1, 2)).size());
    assertEquals("NVIDIA", graph.name(nvidia, "en"));
    assertEquals("英伟达", graph.name(nvidia, "zh-Hans"));
  }

  @Test
  void describesWhateverHasAnIri() {
    graph.replace(Stories.all());
    Description nvidia = graph.describe(Story.IDS + "nvidia").orElseThrow();
    assertTrue(
        nvidia.facts().stream().anyMatch(fact -> "zh-Hans".equals(fact.language())),
        nvidia.toString());
    assertFalse(nvidia.links().isEmpty());
    assertTrue(graph.describe(Story.IDS + "nobody").isEmpty());
    assertTrue(graph.describe("https://w3id.org/chipgraph/ontology#Claim").isPresent());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theOrderOfIngestDoesNotShow(long seed) throws IOException {
    graph.replace(Stories.all());
    String expected = dump();
    Random random = new Random(seed);
    List<Reading> shuffled = new ArrayList<>(Stories.all());
    Collections.shuffle(shuffled, random);
    try (KnowledgeGraph other = Worlds.graph()) {
      int at = 0;
      while (at < shuffled.size()) {
        int end = Math.min(shuffled.size(), at + 1 + random.nextInt(4));
        other.replace(shuffled.subList(at, end));
        at = end;
      }
      // Taking one out and putting it in again leaves no trace either.
      other.retract(shuffled.get(random.nextInt(shuffled.size())).article().address());
      other.replace(shuffled);
      assertEquals(expected, dump(other), "seed " + seed);
    }
  }

  @Test
  void exportsAreSortedAndWithoutBookkeeping() throws IOException {
    graph.replace(Stories.all());
    String dump = dump();
    assertFalse(dump.contains("/ledger#"));
    assertFalse(dump.contains("_:"), "a blank node has no lasting name");
    assertTrue(dump.lines().allMatch(line -> line.endsWith(" .") && line.contains("/graph/")));
    ByteArrayOutputStream trig = new ByteArrayOutputStream();
    new Export(graph).trig(trig);
    assertTrue(trig.toString(StandardCharsets.UTF_8).contains("cg:Claim"));
  }

  @Test
  void aNewClaimRenamesNoOther() {
    Story before = one("acme", "Acme", Status.TALKS);
    replace(before.reading());
    String name = graph.article(before.address()).orElseThrow().claims().getFirst().iri();
    Story after =
        Story.of("acme", "2025-05-01", "Chip Ledger", "Acme and more")
            .tells("Something stands before it.", told(Status.RUMOURED, "other"))
            .tells("Acme is told of.", told(Status.TALKS, "acme"));
    replace(after.reading());
    List<String> names =
        graph.article(after.address()).orElseThrow().claims().stream()
            .map(ArticleView.Told::iri)
            .toList();
    assertEquals(2, names.size());
    assertEquals(name, names.getLast());
    assertNotEquals(name, names.getFirst());
  }

  private static Story one(String name, String headline, Status status) {
    return Story.of(name, "2025-05-01", "Chip Ledger", headline)
        .tells("Acme is told of.", told(status, "acme"));
  }

  private static Story.Told told(Status status, String target) {
    return Story.claim(EventType.ACQUISITION, status)
        .with(Role.BUYER, "nvidia")
        .with(Role.TARGET, target);
  }

  private static Reading withClaim(Reading reading, Claim claim) {
    Extraction extraction = reading.extraction();
    return new Reading(
        reading.article(),
        new Extraction(
            extraction.entities(), List.of(claim), List.of(), List.of(), extraction.sources()),
        reading.retrieved(),
        reading.digest());
  }

  private static Claim evidence(Claim claim, Evidence evidence) {
    return new Claim(
        claim.type(),
        claim.status(),
        claim.participants(),
        claim.amounts(),
        claim.quantities(),
        claim.date(),
        claim.origin(),
        claim.confidence(),
        claim.rule(),
        evidence);
  }

  private Change replace(Reading reading) {
    return graph.replace(List.of(reading)).getFirst();
  }

  private void replaceAll(List<Story> stories) {
    graph.replace(stories.stream().map(Story::reading).toList());
  }

  private static Set<Long> countArticles(List<Touched> touched) {
    return Set.of(touched.stream().filter(change -> !change.isEvent()).count());
  }

  private static Set<EventType> types(List<EventView> events) {
    return events.stream().map(view -> view.event().type()).collect(Collectors.toSet());
  }

  private String dump() throws IOException {
    return dump(graph);
  }

  private static String dump(KnowledgeGraph graph) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new Export(graph).nquads(out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
