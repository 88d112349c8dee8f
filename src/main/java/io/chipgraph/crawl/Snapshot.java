package io.chipgraph.crawl;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/// The bytes that an address gave at one moment, with the content type that came with them.
public final class Snapshot {

  private final URI address;
  private final Instant retrieved;
  private final String contentType;
  private final byte[] body;

  /// `contentType` is the header as received, empty where there was none; `retrieved` is kept to
  /// the second, as WARC does.
  public Snapshot(URI address, Instant retrieved, String contentType, byte[] body) {
    this.address = address;
    this.retrieved = retrieved.truncatedTo(ChronoUnit.SECONDS);
    this.contentType = contentType;
    this.body = body.clone();
  }

  public URI address() {
    return address;
  }

  public Instant retrieved() {
    return retrieved;
  }

  public String contentType() {
    return contentType;
  }

  public byte[] body() {
    return body.clone();
  }

  /// The SHA-256 of the bytes, in hexadecimal.
  public String digest() {
    return sha256(body);
  }

  /// The SHA-256 of a string's UTF-8 bytes, in hexadecimal.
  public static String sha256(String string) {
    return sha256(string.getBytes(StandardCharsets.UTF_8));
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return address + " (" + body.length + " bytes at " + retrieved + ")";
  }
}
