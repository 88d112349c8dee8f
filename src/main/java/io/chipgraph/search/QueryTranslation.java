package io.chipgraph.search;

import io.chipgraph.search.QueryNode.All;
import io.chipgraph.search.QueryNode.Any;
import io.chipgraph.search.QueryNode.Beginning;
import io.chipgraph.search.QueryNode.Clause;
import io.chipgraph.search.QueryNode.Everything;
import io.chipgraph.search.QueryNode.Field;
import io.chipgraph.search.QueryNode.Need;
import io.chipgraph.search.QueryNode.Not;
import io.chipgraph.search.QueryNode.Phrase;
import io.chipgraph.search.QueryNode.Roughly;
import io.chipgraph.search.QueryNode.Within;
import io.chipgraph.search.WordAnalyzer.Word;
import io.chipgraph.search.WordQueries.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// Turns a query as understood into one that Lucene answers.
///
/// A part in which there is no word, such as `?!`, asks for nothing and is left out. Used once.
final class QueryTranslation {

  /// More words than anybody asks for, and fewer than Lucene refuses.
  private static final int MOST_WORDS = 100;

  /// A mispelt word costs as much as so many others.
  private static final int COST_OF_ROUGH = 12;

  /// Where a query is one field's whole value, as in `type:` and `lang:`.
  private sealed interface Scope {
    record Text(List<Place> places) implements Scope {}

    record Key(String field) implements Scope {}
  }

  private static final Scope EVERYWHERE = new Scope.Text(WordQueries.EVERYWHERE);

  private final WordAnalyzer analyzer;
  private final WordQueries words;
  private final boolean relaxed;
  private int cost;

  /// @param relaxed whether most of the wanted words are enough
  QueryTranslation(WordAnalyzer analyzer, boolean relaxed) {
    this.analyzer = analyzer;
    this.words = new WordQueries(relaxed);
    this.relaxed = relaxed;
  }

  /// What has to match.
  ///
  /// @throws QuerySyntaxException where the query has too many words
  Query translate(QueryNode node) {
    Query query = query(node, EVERYWHERE);
    return query == null ? MatchNoDocsQuery.INSTANCE : query;
  }

  private @Nullable Query query(QueryNode node, Scope scope) {
    return switch (node) {
      case Everything() -> MatchAllDocsQuery.INSTANCE;
      case Within(Field field, QueryNode inner) -> query(inner, scope(field));
      case Not(QueryNode inner) -> not(query(inner, scope));
      case Any(List<QueryNode> nodes) -> any(nodes, scope);
      case All(List<Clause> clauses) -> all(clauses, scope);
      case QueryNode.Word _ -> all(List.of(new Clause(Need.WANTED, node)), scope);
      case Phrase(String text, int slop) -> phrase(text, slop, scope);
      case Beginning(String text) -> beginning(text, scope);
      case Roughly(String text, int edits) -> roughly(text, edits, scope);
    };
  }

  private static Scope scope(Field field) {
    return switch (field) {
      case TITLE -> new Scope.Text(WordQueries.TITLE);
      case COMPANY -> new Scope.Text(WordQueries.NAMES);
      case PUBLISHER -> new Scope.Text(WordQueries.PUBLISHER);
      case TYPE -> new Scope.Key(Schema.TYPE);
      case LANG -> new Scope.Key(Schema.LANGUAGE);
    };
  }

  private static @Nullable Query not(@Nullable Query query) {
    return query == null
        ? null
        : new BooleanQuery.Builder()
            .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
            .add(query, Occur.MUST_NOT)
            .build();
  }

  private @Nullable Query any(List<QueryNode> nodes, Scope scope) {
    List<Query> found =
        nodes.stream().map(node -> query(node, scope)).filter(Objects::nonNull).toList();
    if (found.size() < 2) {
      return found.isEmpty() ? null : found.getFirst();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    found.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }

  private @Nullable Query all(List<Clause> clauses, Scope scope) {
    List<Query> wanted = new ArrayList<>();
    List<Query> welcome = new ArrayList<>();
    List<Query> required = new ArrayList<>();
    List<Query> banned = new ArrayList<>();
    for (Clause clause : clauses) {
      if (clause.node() instanceof Not(QueryNode inner)) {
        add(banned, query(inner, scope));
      } else if (clause.node() instanceof QueryNode.Word(String text)
          && scope instanceof Scope.Text(List<Place> places)) {
        List<Word> all = count(analyzer.words(text));
        List<Query> target =
            clause.need() == Need.REQUIRED ? required : areCommon(all) ? welcome : wanted;
        WordQueries.pieces(text, all).forEach(piece -> target.add(words.piece(piece, places)));
      } else if (clause.node() instanceof QueryNode.Word(String text)
          && scope instanceof Scope.Key(String field)) {
        add(required, key(new TermQuery(new Term(field, Schema.key(text)))));
      } else {
        add(clause.need() == Need.REQUIRED ? required : wanted, query(clause.node(), scope));
      }
    }
    if (wanted.isEmpty() && required.isEmpty()) {
      wanted.addAll(welcome);
      welcome.clear();
    }
    return join(wanted, welcome, required, banned);
  }

  private @Nullable Query join(
      List<Query> wanted, List<Query> welcome, List<Query> required, List<Query> banned) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    required.forEach(query -> all.add(query, Occur.MUST));
    if (relaxed && wanted.size() > 1) {
      BooleanQuery.Builder most = new BooleanQuery.Builder();
      wanted.forEach(query -> most.add(query, Occur.SHOULD));
      most.setMinimumNumberShouldMatch(wanted.size() - Math.max(1, wanted.size() / 3));
      all.add(most.build(), Occur.MUST);
    } else {
      wanted.forEach(query -> all.add(query, Occur.MUST));
    }
    if (wanted.isEmpty() && required.isEmpty()) {
      if (banned.isEmpty()) {
        return null;
      }
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    welcome.forEach(query -> all.add(query, Occur.SHOULD));
    banned.forEach(query -> all.add(query, Occur.MUST_NOT));
    return all.build();
  }

  /// Whether the words are such as `the` and `of`, which no document needs to have.
  private static boolean areCommon(List<Word> words) {
    return words.stream()
        .allMatch(word -> EnglishAnalyzer.ENGLISH_STOP_WORDS_SET.contains(word.text()));
  }

  private @Nullable Query phrase(String text, int slop, Scope scope) {
    return switch (scope) {
      case Scope.Key(String field) -> key(new TermQuery(new Term(field, Schema.key(text))));
      case Scope.Text(List<Place> places) -> {
        List<Word> all = count(analyzer.words(text));
        yield all.isEmpty() ? null : WordQueries.phrase(all, slop, places);
      }
    };
  }

  private @Nullable Query beginning(String text, Scope scope) {
    return switch (scope) {
      case Scope.Key(String field) -> key(new PrefixQuery(new Term(field, Schema.key(text))));
      case Scope.Text(List<Place> places) -> {
        List<Word> all = count(analyzer.words(text));
        if (all.isEmpty() || all.getLast().han()) {
          // Any stretch of Chinese finds what it begins.
          yield query(new QueryNode.Word(text), scope);
        }
        List<Query> required = new ArrayList<>();
        WordQueries.pieces(text, all.subList(0, all.size() - 1))
            .forEach(piece -> required.add(words.piece(piece, places)));
        required.add(words.beginning(all.getLast(), places));
        yield join(List.of(), List.of(), required, List.of());
      }
    };
  }

  private @Nullable Query roughly(String text, int edits, Scope scope) {
    return switch (scope) {
      case Scope.Key(String field) ->
          key(new FuzzyQuery(new Term(field, Schema.key(text)), edits < 0 ? 2 : edits, 1));
      case Scope.Text(List<Place> places) -> {
        List<Query> required = new ArrayList<>();
        for (Word word : count(analyzer.words(text))) {
          cost += COST_OF_ROUGH - 1;
          required.add(words.roughly(word, edits, places));
        }
        yield join(List.of(), List.of(), required, List.of());
      }
    };
  }

  /// A match by a key says yes or no and adds nothing to the score.
  private static Query key(Query query) {
    return new BoostQuery(new ConstantScoreQuery(query), 0);
  }

  private List<Word> count(List<Word> all) {
    cost += all.size();
    if (cost > MOST_WORDS) {
      throw new QuerySyntaxException(0, "a query has at most " + MOST_WORDS + " words");
    }
    return all;
  }

  private static void add(List<Query> queries, @Nullable Query query) {
    if (query != null) {
      queries.add(query);
    }
  }
}
