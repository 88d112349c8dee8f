package io.chipgraph.search;

import io.chipgraph.search.WordAnalyzer.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// Looks up words and phrases in several fields at once, of which the best one counts.
final class WordQueries {

  /// A field to look into, and how much it says there.
  record Place(String field, float weight, boolean stems) {}

  static final List<Place> TITLE =
      List.of(
          new Place(Schema.TITLE_ENGLISH, 2.5f, true), new Place(Schema.TITLE_OTHER, 2.5f, false));

  static final List<Place> NAMES = List.of(new Place(Schema.NAMES, 0.8f, false));

  static final List<Place> PUBLISHER = List.of(new Place(Schema.PUBLISHER_WORDS, 0.4f, false));

  private static final List<Place> BODY =
      List.of(new Place(Schema.BODY_ENGLISH, 1, true), new Place(Schema.BODY_OTHER, 1, false));

  static final List<Place> TEXT = joined(TITLE, joined(BODY, NAMES));

  static final List<Place> EVERYWHERE = joined(TEXT, PUBLISHER);

  /// What a word counts that only shares its stem with the one typed.
  private static final float STEM_WEIGHT = 0.6f;

  /// What the other fields add to the best one.
  private static final float TIE = 0.2f;

  /// Chinese words are no longer than this; what is longer is several of them.
  private static final int LONGEST_HAN_WORD = 4;

  /// Shorter words have too many neighbours.
  private static final int SHORTEST_ROUGH = 3;

  private static final int ROUGH_VARIANTS = 16;

  private final boolean relaxed;

  /// Looks words up strictly, or relaxed: then of a run of Chinese characters half the words do.
  WordQueries(boolean relaxed) {
    this.relaxed = relaxed;
  }

  /// Cuts words into what is looked up as one: runs of Chinese, and words joined by a sign as in
  /// gpt-4o.
  static List<List<Word>> pieces(String typed, List<Word> words) {
    List<List<Word>> pieces = new ArrayList<>();
    for (Word word : words) {
      if (pieces.isEmpty() || !belongTogether(typed, pieces.getLast().getLast(), word)) {
        pieces.add(new ArrayList<>());
      }
      pieces.getLast().add(word);
    }
    return pieces;
  }

  private static boolean belongTogether(String typed, Word word, Word next) {
    return word.pairsWith(next)
        || !word.han()
            && !next.han()
            && next.start() == word.end() + 1
            && ",;|".indexOf(typed.charAt(word.end())) < 0;
  }

  Query piece(List<Word> piece, List<Place> places) {
    if (piece.size() == 1) {
      return word(piece.getFirst(), places);
    }
    boolean severalWords = piece.size() > (relaxed ? 2 : LONGEST_HAN_WORD);
    return piece.getFirst().han() && severalWords
        ? someOf(piece, places)
        : phrase(piece, 0, places);
  }

  /// Half of the pairs: of words of two characters those between the words are in no document.
  private static Query someOf(List<Word> run, List<Place> places) {
    BooleanQuery.Builder pairs = new BooleanQuery.Builder();
    for (int i = 0; i + 1 < run.size(); i++) {
      String pair = run.get(i).text() + run.get(i + 1).text();
      pairs.add(best(places, place -> term(place, pair)), Occur.SHOULD);
    }
    pairs.setMinimumNumberShouldMatch((run.size() + 1) / 2);
    return new BooleanQuery.Builder()
        .add(pairs.build(), Occur.MUST)
        .add(phrase(run, 0, places), Occur.SHOULD)
        .build();
  }

  private static Query word(Word word, List<Place> places) {
    String stem = word.stem();
    List<Query> found = new ArrayList<>();
    for (Place place : places) {
      found.add(weighted(term(place, word.text()), place.weight()));
      if (place.stems() && stem != null) {
        found.add(weighted(term(place, stem), place.weight() * STEM_WEIGHT));
      }
    }
    return found.size() == 1 ? found.getFirst() : new DisjunctionMaxQuery(found, TIE);
  }

  /// The words one after another, as written.
  static Query phrase(List<Word> words, int slop, List<Place> places) {
    return best(places, place -> phrase(words, slop, place));
  }

  private static Query phrase(List<Word> words, int slop, Place place) {
    List<String> terms = new ArrayList<>();
    PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(slop);
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      boolean pairsWithNext = i + 1 < words.size() && word.pairsWith(words.get(i + 1));
      boolean pairedBefore = i > 0 && words.get(i - 1).pairsWith(word);
      if (pairsWithNext || !pairedBefore) {
        terms.add(pairsWithNext ? word.text() + words.get(i + 1).text() : word.text());
        phrase.add(new Term(place.field(), terms.getLast()), word.position());
      }
    }
    return terms.size() == 1 ? term(place, terms.getFirst()) : phrase.build();
  }

  Query beginning(Word word, List<Place> places) {
    return best(places, place -> new PrefixQuery(new Term(place.field(), word.text())));
  }

  /// @param edits less than 0 to choose by the word's length
  Query roughly(Word word, int edits, List<Place> places) {
    int length = word.text().codePointCount(0, word.text().length());
    int allowed = edits >= 0 ? edits : length > 5 ? 2 : 1;
    if (word.han() || length < SHORTEST_ROUGH || allowed == 0) {
      return word(word, places);
    }
    return best(
        places,
        place ->
            new FuzzyQuery(new Term(place.field(), word.text()), allowed, 1, ROUGH_VARIANTS, true));
  }

  private static Query best(List<Place> places, Function<Place, Query> look) {
    List<Query> found =
        places.stream().map(place -> weighted(look.apply(place), place.weight())).toList();
    return found.size() == 1 ? found.getFirst() : new DisjunctionMaxQuery(found, TIE);
  }

  private static Query term(Place place, String term) {
    return new TermQuery(new Term(place.field(), term));
  }

  private static Query weighted(Query query, float weight) {
    return weight == 1 ? query : new BoostQuery(query, weight);
  }

  private static List<Place> joined(List<Place> places, List<Place> others) {
    return Stream.concat(places.stream(), others.stream()).toList();
  }
}
