package io.chipgraph.crawl;

import java.net.URI;

/// What became of asking for one address.
public sealed interface Fetched {

  URI address();

  /// The bytes are here.
  record Saved(Snapshot snapshot) implements Fetched {
    @Override
    public URI address() {
      return snapshot.address();
    }
  }

  /// A rule of ours or of the site forbids it.
  record Refused(URI address, String rule) implements Fetched {}

  /// It was tried and did not work.
  record Failed(URI address, String why) implements Fetched {}
}
