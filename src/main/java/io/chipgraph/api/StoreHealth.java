package io.chipgraph.api;

import io.chipgraph.graph.KnowledgeGraph;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when the index has seen the graph's last commit.
@Readiness
@ApplicationScoped
public class StoreHealth implements HealthCheck {

  private final Server server;

  @Inject
  StoreHealth(Server server) {
    this.server = server;
  }

  @Override
  public HealthCheckResponse call() {
    KnowledgeGraph graph = server.graph();
    long committed = graph.sequence();
    long indexed = server.index().sequence();
    return HealthCheckResponse.named("store")
        .status(committed == indexed)
        .withData("committed", committed)
        .withData("indexed", indexed)
        .build();
  }
}
