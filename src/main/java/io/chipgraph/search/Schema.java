package io.chipgraph.search;

import io.chipgraph.search.SearchDocument.Kind;
import io.chipgraph.text.Folding;
import io.chipgraph.text.Language;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/// What a document looks like in the index.
///
/// Titles and bodies have a field for English, whose words are also kept as stems, and one for
/// Chinese and all other languages: so word counts and lengths are compared within a language.
final class Schema {

  /// Counts up when an index made before cannot serve any longer.
  static final String VERSION = "1";

  static final String ID = "id";
  static final String KIND = "kind";
  static final String LANGUAGE = "language";
  static final String PUBLISHER = "publisher";
  static final String PUBLISHER_WORDS = "publisher.words";
  static final String THING = "thing";
  static final String TYPE = "type";
  static final String DATE = "date";

  /// The labels of the things a document speaks of, word by word.
  static final String NAMES = "names";

  /// The same labels, each as a whole.
  static final String LABEL = "label";

  /// A thing's own labels, each as a whole.
  static final String OWN_LABEL = "label.own";

  static final String TITLE_ENGLISH = "title.en";
  static final String TITLE_OTHER = "title.zh";
  static final String BODY_ENGLISH = "body.en";
  static final String BODY_OTHER = "body.zh";

  /// The fields a hit is made of; title and body come from the highlighter.
  static final Set<String> SHOWN = Set.of(ID, KIND, LANGUAGE, PUBLISHER, DATE);

  /// Of a longer key only the beginning counts: it is garbage, but must not stop the article.
  private static final int LONGEST_KEY = 1_000;

  private static final FieldType TEXT = text();

  private Schema() {}

  static Document document(SearchDocument given) {
    Document document = new Document();
    document.add(new StringField(ID, given.id(), Store.YES));
    document.add(new SortedDocValuesField(ID, new BytesRef(given.id())));
    document.add(new StringField(KIND, key(given.kind()), Store.YES));
    addLanguage(document, given.language());
    boolean english = given.language().equals(Language.ENGLISH);
    document.add(new Field(english ? TITLE_ENGLISH : TITLE_OTHER, given.title(), TEXT));
    document.add(new Field(english ? BODY_ENGLISH : BODY_OTHER, given.body(), TEXT));
    LocalDate date = given.date();
    if (date != null) {
      document.add(new LongField(DATE, date.toEpochDay(), Store.YES));
    }
    String publisher = given.publisher();
    if (publisher != null) {
      document.add(new StringField(PUBLISHER, key(publisher), Store.NO));
      document.add(new StoredField(PUBLISHER, publisher));
      document.add(new TextField(PUBLISHER_WORDS, publisher, Store.NO));
    }
    given.things().forEach(thing -> document.add(new StringField(THING, thing, Store.NO)));
    given.types().forEach(type -> document.add(new StringField(TYPE, key(type), Store.NO)));
    for (String name : given.names()) {
      document.add(new TextField(NAMES, name, Store.NO));
      document.add(new StringField(LABEL, key(name), Store.NO));
    }
    if (given.kind() == Kind.THING) {
      document.add(new TextField(NAMES, given.title(), Store.NO));
      document.add(new StringField(OWN_LABEL, key(given.title()), Store.NO));
      given.names().forEach(name -> document.add(new StringField(OWN_LABEL, key(name), Store.NO)));
    }
    return document;
  }

  private static void addLanguage(Document document, Language language) {
    String tag = language.tag();
    document.add(new StoredField(LANGUAGE, tag));
    document.add(new StringField(LANGUAGE, key(tag), Store.NO));
    int script = tag.indexOf('-');
    if (script > 0) {
      document.add(new StringField(LANGUAGE, key(tag.substring(0, script)), Store.NO));
    }
  }

  static String key(Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  /// A whole name as one term: folded, in lower case, with single blanks.
  static String key(String name) {
    String key = Folding.fold(name).strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    return key.length() <= LONGEST_KEY ? key : key.substring(0, LONGEST_KEY);
  }

  /// The analyzer that each field is indexed with.
  static Analyzer analyzer() {
    Analyzer english = WordAnalyzer.forIndex(true);
    Analyzer other = WordAnalyzer.forIndex(false);
    Map<String, Analyzer> byField = Map.of(TITLE_ENGLISH, english, BODY_ENGLISH, english);
    return new DelegatingAnalyzerWrapper(Analyzer.PER_FIELD_REUSE_STRATEGY) {
      @Override
      protected Analyzer getWrappedAnalyzer(String field) {
        return byField.getOrDefault(field, other);
      }

      @Override
      public void close() {
        super.close();
        List.of(english, other).forEach(Analyzer::close);
      }
    };
  }

  private static FieldType text() {
    FieldType type = new FieldType(TextField.TYPE_STORED);
    // Offsets spare the highlighter from analysing the body again.
    type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
    type.freeze();
    return type;
  }
}
