package io.chipgraph.ingest;

import java.io.IOException;

/// Another process works on the same `var` folder.
public final class StoreInUseException extends IOException {

  private static final long serialVersionUID = 1;

  private final String address;

  StoreInUseException(String folder, String holder, String address) {
    super(folder + " is in use by " + holder + ": stop it first, or ask it over HTTP");
    this.address = address;
  }

  /// Where the holder answers over HTTP, empty where it does not.
  public String address() {
    return address;
  }
}
