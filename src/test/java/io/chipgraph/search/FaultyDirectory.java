package io.chipgraph.search;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/// A disk in memory whose power fails, or which fails once, when it is touched for the n-th time;
/// and which remembers what had reached the platter until then.
final class FaultyDirectory extends FilterDirectory {

  private final Set<String> synced = new HashSet<>();
  private int untilFailure = Integer.MAX_VALUE;
  private boolean once;
  private boolean failed;

  FaultyDirectory() {
    super(new ByteBuffersDirectory());
  }

  /// Fails at the touch after so many others, and from then on always.
  void cutPowerAfter(int touches) {
    untilFailure = touches;
    once = false;
  }

  /// Fails at one touch after so many others.
  void failOnceAfter(int touches) {
    untilFailure = touches;
    once = true;
  }

  boolean hasFailed() {
    return failed;
  }

  /// What a new start finds: all that was forced to disk, and with it what was not, or nothing of
  /// that.
  Directory restarted(boolean withUnforced) throws IOException {
    Directory restarted = new ByteBuffersDirectory();
    for (String file : in.listAll()) {
      if (withUnforced || synced.contains(file)) {
        restarted.copyFrom(in, file, file, IOContext.DEFAULT);
      }
    }
    return restarted;
  }

  private void touch() throws IOException {
    if (untilFailure-- <= 0) {
      failed = true;
      if (once) {
        untilFailure = Integer.MAX_VALUE;
      }
      throw new IOException("the disk is gone");
    }
  }

  @Override
  public IndexOutput createOutput(String name, IOContext context) throws IOException {
    touch();
    synced.remove(name);
    return super.createOutput(name, context);
  }

  @Override
  public IndexOutput createTempOutput(String prefix, String suffix, IOContext context)
      throws IOException {
    touch();
    return super.createTempOutput(prefix, suffix, context);
  }

  @Override
  public void deleteFile(String name) throws IOException {
    touch();
    super.deleteFile(name);
    synced.remove(name);
  }

  @Override
  public void sync(Collection<String> names) throws IOException {
    touch();
    super.sync(names);
    synced.addAll(names);
  }

  @Override
  public void rename(String source, String dest) throws IOException {
    touch();
    super.rename(source, dest);
    if (synced.remove(source)) {
      synced.add(dest);
    }
  }

  @Override
  public void syncMetaData() throws IOException {
    touch();
    super.syncMetaData();
  }
}
