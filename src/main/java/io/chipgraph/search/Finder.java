package io.chipgraph.search;

import io.chipgraph.search.SearchDocument.Kind;
import io.chipgraph.search.SearchRequest.Filter;
import io.chipgraph.search.SearchRequest.Order;
import io.chipgraph.search.SearchResult.Hit;
import io.chipgraph.text.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits.Relation;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Answers requests from one state of the index.
final class Finder {

  /// So many matches are counted exactly.
  private static final int COUNTED = 10_000;

  private final IndexSearcher searcher;
  private final Analyzer indexAnalyzer;
  private final WordAnalyzer queryAnalyzer;

  Finder(IndexSearcher searcher, Analyzer indexAnalyzer, WordAnalyzer queryAnalyzer) {
    this.searcher = searcher;
    this.indexAnalyzer = indexAnalyzer;
    this.queryAnalyzer = queryAnalyzer;
  }

  SearchResult find(SearchRequest request) throws IOException {
    QueryNode node = QueryReader.read(request.query());
    try {
      Query strict = new QueryTranslation(queryAnalyzer, false).translate(node);
      TopFieldDocs top = top(request, node, strict);
      if (top.totalHits.value() > 0) {
        return result(request, top, strict, false);
      }
      Query relaxed = new QueryTranslation(queryAnalyzer, true).translate(node);
      if (relaxed.equals(strict)) {
        return result(request, top, strict, false);
      }
      top = top(request, node, relaxed);
      return result(request, top, relaxed, top.totalHits.value() > 0);
    } catch (IndexSearcher.TooManyClauses e) {
      QuerySyntaxException refusal =
          new QuerySyntaxException(0, "a query with fewer words, please");
      refusal.initCause(e);
      throw refusal;
    }
  }

  private TopFieldDocs top(SearchRequest request, QueryNode node, Query words) throws IOException {
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    if (request.order() == Order.RELEVANCE) {
      query.add(words, Occur.MUST);
      Ranking.signals(request.query(), node, queryAnalyzer, searcher.getIndexReader())
          .forEach(signal -> query.add(signal, Occur.SHOULD));
    } else {
      query.add(words, Occur.FILTER);
    }
    filters(request.filter()).forEach(filter -> query.add(filter, Occur.FILTER));
    int wanted = Math.max(1, request.offset() + request.limit());
    return searcher.search(
        query.build(), new TopFieldCollectorManager(sort(request.order()), wanted, COUNTED));
  }

  private static List<Query> filters(Filter filter) {
    List<Query> filters = new ArrayList<>();
    addAnyOf(filters, Schema.KIND, filter.kinds(), Schema::key);
    addAnyOf(filters, Schema.LANGUAGE, filter.languages(), language -> Schema.key(language.tag()));
    addAnyOf(filters, Schema.PUBLISHER, filter.publishers(), Schema::key);
    addAnyOf(filters, Schema.THING, filter.things(), thing -> thing);
    addAnyOf(filters, Schema.TYPE, filter.types(), Schema::key);
    LocalDate from = filter.from();
    LocalDate until = filter.until();
    if (from != null || until != null) {
      filters.add(
          LongField.newRangeQuery(
              Schema.DATE,
              from == null ? Long.MIN_VALUE : from.toEpochDay(),
              until == null ? Long.MAX_VALUE : until.toEpochDay()));
    }
    return filters;
  }

  private static <T> void addAnyOf(
      List<Query> filters, String field, Collection<T> values, Function<T, String> key) {
    if (!values.isEmpty()) {
      List<BytesRef> keys = values.stream().map(key).map(BytesRef::new).toList();
      filters.add(new TermInSetQuery(field, keys));
    }
  }

  /// The id decides where nothing else does, so that pages of one answer fit together.
  private static Sort sort(Order order) {
    SortField id = new SortField(Schema.ID, SortField.Type.STRING);
    return switch (order) {
      case RELEVANCE -> new Sort(SortField.FIELD_SCORE, id);
      case NEWEST -> new Sort(byDate(true, Long.MIN_VALUE), id);
      case OLDEST -> new Sort(byDate(false, Long.MAX_VALUE), id);
    };
  }

  private static SortField byDate(boolean newestFirst, long withoutDate) {
    return LongField.newSortField(
        Schema.DATE, newestFirst, SortedNumericSelector.Type.MIN, withoutDate);
  }

  private SearchResult result(SearchRequest request, TopFieldDocs top, Query words, boolean relaxed)
      throws IOException {
    ScoreDoc[] page =
        Arrays.stream(top.scoreDocs)
            .skip(request.offset())
            .limit(request.limit())
            .toArray(ScoreDoc[]::new);
    int[] documents = Arrays.stream(page).mapToInt(found -> found.doc).toArray();
    List<Excerpts.Shown> shown = new Excerpts(searcher, indexAnalyzer).of(documents, words);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < page.length; i++) {
      hits.add(hit(page[i], shown.get(i)));
    }
    boolean atLeast = top.totalHits.relation() == Relation.GREATER_THAN_OR_EQUAL_TO;
    return new SearchResult(top.totalHits.value(), atLeast, relaxed, hits);
  }

  private Hit hit(ScoreDoc found, Excerpts.Shown shown) throws IOException {
    Document document = searcher.storedFields().document(found.doc, Schema.SHOWN);
    IndexableField date = document.getField(Schema.DATE);
    return new Hit(
        document.get(Schema.ID),
        Kind.valueOf(document.get(Schema.KIND).toUpperCase(Locale.ROOT)),
        new Language(document.get(Schema.LANGUAGE)),
        date == null ? null : LocalDate.ofEpochDay(date.numericValue().longValue()),
        document.get(Schema.PUBLISHER),
        score(found),
        shown.title(),
        shown.snippets());
  }

  private static float score(ScoreDoc found) {
    @Nullable Object first = ((FieldDoc) found).fields[0];
    return first instanceof Float score ? score : 0;
  }
}
