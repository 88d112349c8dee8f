package io.chipgraph.api;

import io.chipgraph.graph.KnowledgeGraph;
import io.chipgraph.graph.Sparql;
import io.chipgraph.ingest.Home;
import io.chipgraph.ingest.Store;
import io.chipgraph.search.SearchIndex;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// The store that is served, open from start to stop.
@ApplicationScoped
public class Server {

  private final Home home = Home.standard();

  @ConfigProperty(name = "quarkus.http.host")
  String host;

  @ConfigProperty(name = "quarkus.http.port")
  int port;

  @ConfigProperty(name = "chipgraph.query.time", defaultValue = "PT30S")
  Duration queryTime;

  @ConfigProperty(name = "chipgraph.query.rows", defaultValue = "100000")
  long queryRows;

  private @Nullable Store store;

  @SuppressWarnings("NullAway") // The configuration is set after construction.
  Server() {}

  void start(@Observes StartupEvent event) throws IOException {
    store = Store.open(home, "serve", "http://" + host + ":" + port);
  }

  void stop(@Observes ShutdownEvent event) throws IOException {
    if (store != null) {
      store.close();
    }
  }

  public Home home() {
    return home;
  }

  public KnowledgeGraph graph() {
    return open().graph();
  }

  public SearchIndex index() {
    return open().index();
  }

  Sparql sparql() {
    return new Sparql(graph(), new Sparql.Limits(queryTime, queryRows));
  }

  private Store open() {
    if (store == null) {
      throw new IllegalStateException("the store is not open");
    }
    return store;
  }
}
