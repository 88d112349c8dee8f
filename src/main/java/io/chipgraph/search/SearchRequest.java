package io.chipgraph.search;

import io.chipgraph.search.SearchDocument.Kind;
import io.chipgraph.text.Language;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What somebody looks for, and which part of the answer to show.
///
/// The query holds words, all of which are wanted, `"phrases in quotes"`, `+needed` and `-unwanted`
/// ones, `AND`, `OR`, `NOT` and brackets, `begin*`, `mispelt~` and the fields `title:`, `company:`,
/// `type:`, `publisher:` and `lang:`. `OR` binds closer than standing side by side: `nvidia intel
/// OR amd` wants NVIDIA and one of the two. A blank query finds everything.
///
/// @param offset how many hits to leave out at the beginning
/// @param limit how many hits to show at most; 0 only counts
public record SearchRequest(String query, Filter filter, Order order, int offset, int limit) {

  /// Nobody turns this many pages: `offset` and `limit` together reach no further.
  public static final int DEEPEST = 10_000;

  /// What comes first.
  public enum Order {
    /// The best match, where of two alike the newer one wins.
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  /// What a hit has to be, whatever the query says. An empty set asks for nothing; a set of several
  /// is content with any of them.
  ///
  /// @param languages `zh` stands for both scripts
  /// @param publishers the outlets' whole names, in any case and script
  /// @param from the first day, `until` the last; what has no date lies in no range
  public record Filter(
      Set<Kind> kinds,
      Set<Language> languages,
      Set<String> publishers,
      Set<String> things,
      Set<String> types,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {

    public static final Filter NONE =
        new Filter(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), null, null);

    public Filter {
      kinds = Set.copyOf(kinds);
      languages = Set.copyOf(languages);
      publishers = Set.copyOf(publishers);
      things = Set.copyOf(things);
      types = Set.copyOf(types);
      if (from != null && until != null && from.isAfter(until)) {
        throw new IllegalArgumentException("dates run backwards: " + from + " to " + until);
      }
    }

    public Filter withKinds(Kind... wanted) {
      return new Filter(Set.of(wanted), languages, publishers, things, types, from, until);
    }

    public Filter withLanguages(Language... wanted) {
      return new Filter(kinds, Set.of(wanted), publishers, things, types, from, until);
    }

    public Filter withPublishers(String... wanted) {
      return new Filter(kinds, languages, Set.of(wanted), things, types, from, until);
    }

    public Filter withThings(String... wanted) {
      return new Filter(kinds, languages, publishers, Set.of(wanted), types, from, until);
    }

    public Filter withTypes(String... wanted) {
      return new Filter(kinds, languages, publishers, things, Set.of(wanted), from, until);
    }

    /// The days from `first` to `last`, both included; null where the range is open.
    public Filter withDates(@Nullable LocalDate first, @Nullable LocalDate last) {
      return new Filter(kinds, languages, publishers, things, types, first, last);
    }
  }

  public SearchRequest {
    if (offset < 0 || limit < 0 || (long) offset + limit > DEEPEST) {
      throw new IllegalArgumentException(
          ("no page of " + limit + " hits after " + offset)
              + ("; pages lie within the first " + DEEPEST));
    }
  }

  /// The ten best hits of any kind.
  public static SearchRequest of(String query) {
    return new SearchRequest(query, Filter.NONE, Order.RELEVANCE, 0, 10);
  }

  public SearchRequest withFilter(Filter wanted) {
    return new SearchRequest(query, wanted, order, offset, limit);
  }

  public SearchRequest withOrder(Order wanted) {
    return new SearchRequest(query, filter, wanted, offset, limit);
  }

  /// The hits after the first `skipped`, `size` of them.
  public SearchRequest withPage(int skipped, int size) {
    return new SearchRequest(query, filter, order, skipped, size);
  }
}
