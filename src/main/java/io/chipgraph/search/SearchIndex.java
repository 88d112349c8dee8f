package io.chipgraph.search;

import io.chipgraph.search.SearchDocument.Kind;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/// The full-text index of articles, events and things, in one folder or in memory.
///
/// Each [#update] is one commit, on disk when it returns and seen by every search after it; a crash
/// leaves the last commit whole. Safe for many threads; updates wait for each other.
public final class SearchIndex implements Closeable {

  private static final String SEQUENCE = "sequence";
  private static final String VERSION = "version";
  private static final double BUFFER_MEGABYTES = 64;

  private final Directory directory;
  private final Analyzer analyzer = Schema.analyzer();
  private final WordAnalyzer queryAnalyzer = WordAnalyzer.forQuery();
  private final SearcherManager searchers;
  private IndexWriter writer;
  private volatile long sequence;

  private SearchIndex(Directory directory) throws IOException {
    this.directory = directory;
    boolean isNew = !DirectoryReader.indexExists(directory);
    writer = openWriter();
    try {
      if (isNew) {
        commit(0);
      }
      sequence = committedSequence();
      searchers = new SearcherManager(directory, new SearcherFactory());
    } catch (Throwable e) {
      writer.rollback();
      throw e;
    }
  }

  /// Opens the index in a folder, which is made where it is missing.
  ///
  /// @throws IOException where another process has it open or it cannot be read; the message names
  ///   the folder and the way out
  public static SearchIndex open(Path folder) throws IOException {
    Files.createDirectories(folder);
    Directory directory = FSDirectory.open(folder);
    try {
      return open(directory);
    } catch (LockObtainFailedException e) {
      throw inUse(folder, e);
    } catch (IOException | RuntimeException e) {
      throw new IOException(
          ("cannot read the search index in " + folder + " (" + e.getMessage() + "); ")
              + "`chipgraph rebuild` makes it anew, nothing is lost by deleting the folder",
          e);
    }
  }

  /// Opens an empty index in a folder, whatever index it held before, readable or not.
  public static SearchIndex create(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (Directory directory = FSDirectory.open(folder);
        Lock _ = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
      for (String file : directory.listAll()) {
        if (file.startsWith("segments") || file.startsWith("pending_") || file.startsWith("_")) {
          directory.deleteFile(file);
        }
      }
    } catch (LockObtainFailedException e) {
      throw inUse(folder, e);
    }
    return open(folder);
  }

  /// An empty index that is gone when it is closed.
  public static SearchIndex inMemory() {
    try {
      return open(new ByteBuffersDirectory());
    } catch (IOException e) {
      throw new IllegalStateException("memory cannot fail to be read", e);
    }
  }

  /// Opens the index of a directory, which is closed with it.
  static SearchIndex open(Directory directory) throws IOException {
    try {
      return new SearchIndex(directory);
    } catch (Throwable e) {
      directory.close();
      throw e;
    }
  }

  private static IOException inUse(Path folder, LockObtainFailedException cause) {
    return new IOException(
        ("another process has the search index in " + folder + " open; ")
            + "stop it or ask it over HTTP",
        cause);
  }

  /// Drops and puts documents in one commit: all of it happens, or none.
  ///
  /// @param put replace the documents of the same ids
  /// @param gone ids to drop; unknown ones do no harm
  /// @param sequence the number of the change that the index has then caught up with; it never
  ///   falls
  public synchronized void update(List<SearchDocument> put, List<String> gone, long sequence)
      throws IOException {
    if (sequence < this.sequence) {
      throw new IllegalArgumentException(
          "sequence runs backwards: " + this.sequence + " to " + sequence);
    }
    change(
        sequence,
        () -> {
          for (String id : gone) {
            writer.deleteDocuments(new Term(Schema.ID, id));
          }
          for (SearchDocument document : put) {
            writer.updateDocument(new Term(Schema.ID, document.id()), Schema.document(document));
          }
        });
  }

  /// Drops every document; the sequence is 0 again.
  public synchronized void clear() throws IOException {
    change(0, () -> writer.deleteAll());
  }

  private interface Change {
    void run() throws IOException;
  }

  private void change(long newSequence, Change change) throws IOException {
    try {
      change.run();
      commit(newSequence);
    } catch (Throwable e) {
      startAgain(e);
      throw e;
    }
    sequence = newSequence;
    searchers.maybeRefreshBlocking();
  }

  private void commit(long newSequence) throws IOException {
    writer.setLiveCommitData(
        Map.of(SEQUENCE, Long.toString(newSequence), VERSION, Schema.VERSION).entrySet());
    writer.commit();
  }

  /// Goes back to what is on disk, so that half an update is not part of the next commit.
  private void startAgain(Throwable cause) {
    try {
      writer.rollback();
      writer = openWriter();
      sequence = committedSequence();
      searchers.maybeRefreshBlocking();
    } catch (IOException | RuntimeException e) {
      cause.addSuppressed(e);
    }
  }

  /// The number of the last change that the index has caught up with; 0 when it is new.
  public long sequence() {
    return sequence;
  }

  /// Finds what a request asks for.
  ///
  /// @throws QuerySyntaxException where the query cannot be read
  public SearchResult search(SearchRequest request) throws IOException {
    return ask(searcher -> new Finder(searcher, analyzer, queryAnalyzer).find(request));
  }

  /// Whether there is a document of this id.
  public boolean contains(String id) throws IOException {
    return ask(searcher -> searcher.count(new TermQuery(new Term(Schema.ID, id))) > 0);
  }

  /// How many documents of each kind there are.
  public Map<Kind, Integer> counts() throws IOException {
    return ask(searcher -> {
      Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
      for (Kind kind : Kind.values()) {
        TermQuery ofKind = new TermQuery(new Term(Schema.KIND, Schema.key(kind)));
        counts.put(kind, searcher.count(ofKind));
      }
      return counts;
    });
  }

  /// Reads every file of the index and compares its checksum, which takes a while.
  ///
  /// @throws IOException naming the first file that is not as it was written
  public void verify() throws IOException {
    ask(searcher -> {
      for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
        leaf.reader().checkIntegrity();
      }
      return true;
    });
  }

  private interface Question<T> {
    T answer(IndexSearcher searcher) throws IOException;
  }

  private <T> T ask(Question<T> question) throws IOException {
    IndexSearcher searcher = searchers.acquire();
    try {
      return question.answer(searcher);
    } finally {
      searchers.release(searcher);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    try (directory;
        analyzer;
        queryAnalyzer;
        IndexWriter _ = writer) {
      searchers.close();
    }
  }

  private IndexWriter openWriter() throws IOException {
    return new IndexWriter(
        directory,
        new IndexWriterConfig(analyzer)
            .setCommitOnClose(false)
            .setRAMBufferSizeMB(BUFFER_MEGABYTES));
  }

  private long committedSequence() throws IOException {
    Map<String, String> committed = new HashMap<>();
    writer.getLiveCommitData().forEach(entry -> committed.put(entry.getKey(), entry.getValue()));
    String version = committed.get(VERSION);
    String number = committed.get(SEQUENCE);
    if (!Schema.VERSION.equals(version) || number == null) {
      throw new IOException("made as version " + version + ", read as version " + Schema.VERSION);
    }
    return Long.parseLong(number);
  }
}
