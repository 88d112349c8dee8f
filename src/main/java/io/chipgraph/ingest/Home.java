package io.chipgraph.ingest;

import java.nio.file.Path;

/// Where chipgraph's files are: knowledge that experts edit under `data`, terms under `ontology`,
/// all state under `var`.
public record Home(Path folder, Path var) {

  /// The folder that the system property `chipgraph.home` names, else the working directory;
  /// `chipgraph.var` may put the state elsewhere.
  public static Home standard() {
    Path folder = Path.of(System.getProperty("chipgraph.home", "")).toAbsolutePath();
    String var = System.getProperty("chipgraph.var");
    return new Home(folder, var == null ? folder.resolve("var") : Path.of(var).toAbsolutePath());
  }

  public Path lexicon() {
    return folder.resolve("data/lexicon");
  }

  public Path register() {
    return folder.resolve("data/names.ttl");
  }

  public Path rates() {
    return folder.resolve("data/rates.csv");
  }

  public Path samples() {
    return folder.resolve("data/samples");
  }

  public Path queries() {
    return folder.resolve("data/queries");
  }

  public Path ontology() {
    return folder.resolve("ontology");
  }

  public Path archive() {
    return var.resolve("archive");
  }

  public Path graph() {
    return var.resolve("graph");
  }

  public Path index() {
    return var.resolve("index");
  }
}
