package io.chipgraph.search;

/// A query that cannot be read: where, and why.
public final class QuerySyntaxException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int offset;
  private final String reason;

  QuerySyntaxException(int offset, String reason) {
    super("query, at offset " + offset + ": " + reason);
    this.offset = offset;
    this.reason = reason;
  }

  /// The place in the query, counted in code points from 0.
  public int offset() {
    return offset;
  }

  /// What is wrong there, in words for the one who typed it.
  public String reason() {
    return reason;
  }
}
