package io.chipgraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.Status;
import io.chipgraph.graph.event.DerivedEvent;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What the claims of several articles say together, on deals that really happened.
class EventsOfStoriesTest {

  @Test
  void aDealFromRumourToCompletionIsOneEvent() {
    DerivedEvent deal = only(Stories.softBankAmpere(), EventType.ACQUISITION);
    assertEquals(Status.COMPLETED, deal.status());
    assertEquals(
        List.of(Status.RUMOURED, Status.TALKS, Status.ANNOUNCED, Status.COMPLETED),
        deal.timeline().stream().map(DerivedEvent.Step::status).toList());
    assertEquals("2025-01-09", deal.firstReported().toString());
    assertEquals("2025-11-26", deal.lastReported().toString());
    assertEquals(4, deal.claims().size());
    assertEquals(3, deal.mergedBecause().size());
    assertTrue(
        deal.mergedBecause().getFirst().contains("same target ampere-computing"),
        deal.mergedBecause().toString());
    assertEquals(
        Set.of(Story.IDS + "carlyle", Story.IDS + "oracle"), deal.roles().get(Role.SELLER));
    assertTrue(deal.conflicts().isEmpty());
    assertEquals("2025-11-25", String.valueOf(deal.date()));
  }

  @Test
  void aDealThatCameToNothingBeforeIsAnotherEventWhichTheNewOneFollows() {
    List<DerivedEvent> events = events(Stories.softBankAmpere());
    DerivedEvent old = ofType(events, EventType.INVESTMENT).getFirst();
    assertEquals(Status.CANCELLED, old.status());
    assertEquals(old.id(), ofType(events, EventType.ACQUISITION).getFirst().follows());
  }

  @Test
  void aDealFromTalksToItsEndIsOneEvent() {
    List<DerivedEvent> events = events(Stories.nvidiaArm());
    assertEquals(2, events.size());
    DerivedEvent deal =
        events.stream().filter(event -> event.claims().size() == 3).findFirst().orElseThrow();
    assertEquals(Status.CANCELLED, deal.status());
    assertEquals(
        List.of(Status.TALKS, Status.ANNOUNCED, Status.CANCELLED),
        deal.timeline().stream().map(DerivedEvent.Step::status).toList());
    assertTrue(deal.conflicts().isEmpty(), "more than 32bn and 40bn may both be true");
  }

  @Test
  void amountsThatCannotBothBeTrueAreAConflict() {
    DerivedEvent plan = only(Stories.byteDance(), EventType.FACILITY_PROJECT);
    assertEquals(3, plan.claims().size());
    assertEquals(2, plan.amounts().size());
    assertEquals(1, plan.conflicts().size());
    assertEquals(Status.DENIED, plan.status());
    assertEquals(2, plan.independentOrigins());
  }

  @Test
  void aDenialMeetsTheRumour() {
    DerivedEvent venture = only(Stories.tsmcIntel(), EventType.PARTNERSHIP);
    assertEquals(Status.DENIED, venture.status());
    assertEquals(1, venture.independentOrigins());
    assertEquals(2, venture.timeline().size());
  }

  @Test
  void twoStagesToldByOneArticleAreOneEvent() {
    Story story =
        Story.of("stages", "2024-03-01", "Chip Ledger", "Microsoft buys into G42")
            .tells(
                "Talks between Microsoft and G42 were reported in January.",
                Story.claim(EventType.INVESTMENT, Status.TALKS)
                    .with(Role.INVESTOR, "microsoft")
                    .with(Role.INVESTEE, "g42")
                    .on("2024-01"))
            .tells(
                "Microsoft said that it invests in G42.",
                Story.claim(EventType.INVESTMENT, Status.ANNOUNCED)
                    .with(Role.INVESTOR, "microsoft")
                    .with(Role.INVESTEE, "g42")
                    .on("2024-03-01"));
    DerivedEvent event = only(List.of(story), EventType.INVESTMENT);
    assertEquals(Status.ANNOUNCED, event.status());
  }

  @Test
  void twoOrdersToldByOneArticleAreTwoEvents() {
    Story story =
        Story.of("orders", "2024-01-19", "Chip Ledger", "Meta's chips")
            .tells("Meta bought 150,000 H100 in 2023.", order(Status.COMPLETED, 150_000).on("2023"))
            .tells(
                "Meta will buy 350,000 H100 in 2024.", order(Status.PLANNED, 350_000).on("2024"));
    assertEquals(2, events(List.of(story)).size());
  }

  @Test
  void oneSharedPartyIsNotEnough() {
    List<Story> stories =
        List.of(
            investors("talks-alone", "2024-01-22", Status.TALKS),
            investors("round-alone", "2024-10-03", Status.COMPLETED));
    assertEquals(2, events(stories).size());
  }

  @Test
  void repostsAddNoOrigin() {
    List<DerivedEvent> events = events(Stories.altman());
    assertEquals(3, events.size());
    for (DerivedEvent event : events) {
      assertEquals(3, event.claims().size());
      assertEquals(1, event.independentOrigins(), event.toString());
    }
  }

  @Test
  void anArticleThatSpeaksItselfButCitesATellerAddsNoOrigin() {
    List<Story> stories =
        List.of(
            Stories.softBankAmpere().get(1),
            Story.of("own-voice", "2025-02-07", "Chip Ledger", "SoftBank near deal")
                .citing("Bloomberg")
                .tells(
                    "SoftBank is in talks to buy Ampere.",
                    Story.claim(EventType.ACQUISITION, Status.TALKS)
                        .with(Role.BUYER, "softbank-group")
                        .with(Role.TARGET, "ampere-computing")));
    assertEquals(1, only(stories, EventType.ACQUISITION).independentOrigins());
  }

  @Test
  void whoTellsMoreThanItsSourceIsAnOrigin() {
    List<Story> stories =
        List.of(
            Stories.softBankAmpere().get(1),
            Story.of("own-news", "2025-03-20", "Chip Ledger", "SoftBank signs")
                .citing("Bloomberg")
                .tells(
                    "SoftBank agreed to buy Ampere.",
                    Story.claim(EventType.ACQUISITION, Status.ANNOUNCED)
                        .with(Role.BUYER, "softbank-group")
                        .with(Role.TARGET, "ampere-computing")));
    assertEquals(2, only(stories, EventType.ACQUISITION).independentOrigins());
  }

  @Test
  void roundsOfOtherSizesAreOtherEvents() {
    List<Story> stories =
        List.of(round("round-2024", "2024-10-03", 6.6e9), round("round-2025", "2025-04-01", 40e9));
    List<DerivedEvent> events = events(stories);
    assertEquals(2, events.size());
    assertEquals(
        1, events.stream().filter(event -> event.follows() != null).count(), events.toString());
  }

  @Test
  void plansOfOtherYearsAreOtherEvents() {
    assertEquals(
        2,
        events(List.of(capex("capex-2025", "2025-01-20"), capex("capex-2026", "2025-12-20")))
            .size());
  }

  @Test
  void whatIsDoneDoesNotBeginAgain() {
    List<Story> stories =
        List.of(
            investment("done", "2024-03-01", Status.COMPLETED),
            investment("again", "2024-07-01", Status.TALKS));
    List<DerivedEvent> events = events(stories);
    assertEquals(2, events.size());
  }

  @Test
  void anOldStoryToldAgainDoesNotTurnTheStatusBack() {
    List<Story> stories =
        List.of(
            investment("announced", "2024-03-01", Status.ANNOUNCED),
            investment("late-rumour", "2024-03-20", Status.RUMOURED));
    DerivedEvent event = only(stories, EventType.INVESTMENT);
    assertEquals(Status.ANNOUNCED, event.status());
    assertFalse(event.timeline().stream().anyMatch(step -> step.status() == Status.RUMOURED));
  }

  private static Story.Told order(Status status, long chips) {
    return Story.claim(EventType.SUPPLY, status)
        .with(Role.CUSTOMER, "meta")
        .with(Role.SUPPLIER, "nvidia")
        .quantity(chips, chips, "nvidia-h100");
  }

  private static Story investors(String name, String day, Status status) {
    return Story.of(name, day, "Chip Ledger", "OpenAI and money")
        .tells(
            "Unnamed investors put money into OpenAI.",
            Story.claim(EventType.INVESTMENT, status).with(Role.INVESTEE, "openai"));
  }

  private static Story round(String name, String day, double amount) {
    return Story.of(name, day, "Chip Ledger", "OpenAI raises money")
        .tells(
            "SoftBank takes part in a round of OpenAI.",
            Story.claim(EventType.INVESTMENT, Status.COMPLETED)
                .with(Role.INVESTOR, "softbank-group")
                .with(Role.INVESTEE, "openai")
                .amount(io.chipgraph.extract.Claim.Kind.DEAL, amount, amount, "USD")
                .on(day));
  }

  private static Story capex(String name, String day) {
    return Story.of(name, day, "Chip Ledger", "TSMC plans to spend")
        .tells(
            "TSMC plans its capital expenditure.",
            Story.claim(EventType.FACILITY_PROJECT, Status.PLANNED)
                .with(Role.OWNER, "tsmc")
                .on(name.substring(6)));
  }

  private static Story investment(String name, String day, Status status) {
    return Story.of(name, day, "Chip Ledger", "Microsoft and G42")
        .tells(
            "Microsoft invests in G42.",
            Story.claim(EventType.INVESTMENT, status)
                .with(Role.INVESTOR, "microsoft")
                .with(Role.INVESTEE, "g42"));
  }

  private static List<DerivedEvent> events(List<Story> stories) {
    try (KnowledgeGraph graph = Worlds.graph(stories)) {
      return graph.events(EventFilter.LATEST).stream().map(EventView::event).toList();
    }
  }

  private static List<DerivedEvent> ofType(List<DerivedEvent> events, EventType type) {
    return events.stream().filter(event -> event.type() == type).toList();
  }

  private static DerivedEvent only(List<Story> stories, EventType type) {
    List<DerivedEvent> events = ofType(events(stories), type);
    assertEquals(1, events.size(), events.toString());
    return events.getFirst();
  }
}
