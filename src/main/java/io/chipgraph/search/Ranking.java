package io.chipgraph.search;

import io.chipgraph.search.QueryNode.All;
import io.chipgraph.search.QueryNode.Clause;
import io.chipgraph.search.QueryNode.Need;
import io.chipgraph.search.WordAnalyzer.Word;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/// What makes one of two documents with the same words the better answer.
final class Ranking {

  /// A thing whose label is just the query comes before all that speak of it.
  private static final float OWN_LABEL_WEIGHT = 12;

  /// What a document gains that is about a thing of just this label: Arm, but not one with an arm.
  private static final float LABEL_WEIGHT = 1;

  /// Labels of more words than these are not looked for in the query.
  private static final int LONGEST_LABEL = 3;

  private static final float NEARNESS_WEIGHT = 0.5f;

  private static final int NEAR = 2;

  /// Longer queries are sentences, which no document repeats.
  private static final int MOST_NEAR_WORDS = 12;

  /// What today's news gains over news of long ago: less than one rare word is worth.
  private static final float RECENCY_WEIGHT = 1.5f;

  /// After so many days half of that is gone.
  private static final int RECENCY_DAYS = 120;

  private Ranking() {}

  /// Queries that need not match, but add to the score of what does.
  static List<Query> signals(
      String typed, QueryNode node, WordAnalyzer analyzer, IndexReader reader) throws IOException {
    List<Query> signals = new ArrayList<>();
    List<String> plain = plainWords(node);
    if (!plain.isEmpty()) {
      signals.add(label(Schema.OWN_LABEL, typed, OWN_LABEL_WEIGHT));
      for (String label : stretches(plain)) {
        signals.add(label(Schema.LABEL, label, LABEL_WEIGHT));
      }
      List<Word> words = analyzer.words(typed);
      if (words.size() <= MOST_NEAR_WORDS && WordQueries.pieces(typed, words).size() > 1) {
        Query near = WordQueries.phrase(words, NEAR, WordQueries.TEXT);
        signals.add(new BoostQuery(near, NEARNESS_WEIGHT));
      }
    }
    // Counted from the newest document, so that an archive of old news is ranked like today's.
    byte[] newest = PointValues.getMaxPackedValue(reader, Schema.DATE);
    if (newest != null) {
      long day = LongPoint.decodeDimension(newest, 0);
      signals.add(
          LongField.newDistanceFeatureQuery(Schema.DATE, RECENCY_WEIGHT, day, RECENCY_DAYS));
    }
    return signals;
  }

  private static Query label(String field, String label, float weight) {
    TermQuery query = new TermQuery(new Term(field, Schema.key(label)));
    return new BoostQuery(new ConstantScoreQuery(query), weight);
  }

  /// Each one, two or three words in a row, of which any may be a name.
  private static Set<String> stretches(List<String> words) {
    Set<String> stretches = new LinkedHashSet<>();
    for (int from = 0; from < Math.min(words.size(), MOST_NEAR_WORDS); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + LONGEST_LABEL); to++) {
        stretches.add(String.join(" ", words.subList(from, to)));
      }
    }
    return stretches;
  }

  /// The words of a query that is words side by side and nothing else; else none.
  private static List<String> plainWords(QueryNode node) {
    if (node instanceof QueryNode.Word(String text)) {
      return List.of(text);
    }
    if (!(node instanceof All(List<Clause> clauses))) {
      return List.of();
    }
    List<String> words = new ArrayList<>();
    for (Clause clause : clauses) {
      if (clause.need() == Need.REQUIRED
          || !(clause.node() instanceof QueryNode.Word(String text))) {
        return List.of();
      }
      words.add(text);
    }
    return words;
  }
}
