package io.chipgraph.graph.event;

import io.chipgraph.extract.Claim;
import io.chipgraph.extract.EventType;
import io.chipgraph.extract.Money;
import io.chipgraph.extract.Role;
import io.chipgraph.extract.Status;
import io.chipgraph.text.PartialDate;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A claim as the derivation sees it: with its IRI, its article, the day of the report and its
/// resolved origin.
///
/// @param id the claim's IRI
/// @param article the IRI of the article that tells it
/// @param roles the IRIs of the things in each role
/// @param date when it happened, as told
/// @param reported the day on which the article appeared
public record ToldClaim(
    String id,
    String article,
    EventType type,
    Status status,
    Map<Role, SortedSet<String>> roles,
    List<Sum> sums,
    List<Count> counts,
    @Nullable PartialDate date,
    LocalDate reported,
    Teller teller,
    double confidence) {

  public ToldClaim {
    Map<Role, SortedSet<String>> sorted = new TreeMap<>();
    roles.forEach((role, ids) -> {
      if (!ids.isEmpty()) {
        sorted.put(role, Collections.unmodifiableSortedSet(new TreeSet<>(ids)));
      }
    });
    roles = Collections.unmodifiableMap(sorted);
    sums = List.copyOf(sums);
    counts = List.copyOf(counts);
  }

  /// A sum of money, what it is, and its ends in US dollars where a rate is known.
  public record Sum(
      Claim.Amount amount, @Nullable BigDecimal lowUsd, @Nullable BigDecimal highUsd) {

    Claim.Kind kind() {
      return amount.kind();
    }

    Money money() {
      return amount.money();
    }

    /// Whether both may be true of one thing: the ranges meet, within a tenth where a teller
    /// rounded, and within another tenth where yearly rates make two currencies comparable.
    boolean meets(Sum other) {
      boolean rounded = money().approximate() || other.money().approximate();
      if (money().currency().equals(other.money().currency())) {
        return range().meets(other.range(), rounded ? 0.1 : 0);
      }
      return dollars().meets(other.dollars(), rounded ? 0.2 : 0.1);
    }

    /// Whether the figures are so different that time alone does not explain it.
    boolean isFarFrom(Sum other) {
      return money().currency().equals(other.money().currency())
          ? range().isFarFrom(other.range())
          : dollars().isFarFrom(other.dollars());
    }

    private Range range() {
      return new Range(money().low(), money().high());
    }

    private Range dollars() {
      return new Range(lowUsd, highUsd);
    }
  }

  /// A number of things.
  public record Count(Claim.Quantity quantity) {

    boolean comparableWith(Count other) {
      String of = quantity.of();
      String otherOf = other.quantity.of();
      return quantity.unit().equals(other.quantity.unit())
          && (of == null || otherOf == null || of.equals(otherOf));
    }

    boolean meets(Count other) {
      boolean rounded = quantity.approximate() || other.quantity.approximate();
      return range().meets(other.range(), rounded ? 0.1 : 0);
    }

    boolean isFarFrom(Count other) {
      return range().isFarFrom(other.range());
    }

    private Range range() {
      return new Range(quantity.low(), quantity.high());
    }
  }

  /// Who tells it.
  ///
  /// @param origin the IRI of the origin: of the publisher where the article speaks itself
  /// @param own whether the article speaks itself or for unnamed people
  /// @param cites the IRIs of all origins that the article names as its sources
  /// @param contentHash of the article: the same for a copy word by word
  public record Teller(
      String origin, Claim.Basis basis, boolean own, Set<String> cites, String contentHash) {

    public Teller {
      cites = Collections.unmodifiableSortedSet(new TreeSet<>(cites));
    }
  }

  SortedSet<String> in(@Nullable Role role) {
    return role == null
        ? Collections.emptySortedSet()
        : roles.getOrDefault(role, Collections.emptySortedSet());
  }

  /// The days on which the event may have happened, or the day of the report where none is told.
  Days days() {
    return date == null
        ? new Days(reported.toEpochDay(), reported.toEpochDay())
        : new Days(date.firstDay().toEpochDay(), date.lastDay().toEpochDay());
  }

  /// A stretch of days, both ends included, counted from 1970-01-01.
  record Days(long first, long last) {

    /// The days between both, 0 where they overlap.
    long gapTo(Days other) {
      return Math.max(0, Math.max(other.first - last, first - other.last));
    }

    boolean overlaps(Days other) {
      return first <= other.last && other.first <= last;
    }

    long length() {
      return last - first + 1;
    }
  }
}
