package io.chipgraph.crawl;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.InstantSource;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/// Asks web servers for pages, follows a few redirects and believes no server about size or time.
final class WebClient implements Closeable {

  private static final int MOST_REDIRECTS = 5;
  private static final Timeout PATIENCE = Timeout.ofSeconds(20);
  private static final String USER_AGENT = "chipgraph/0.1 (+https://w3id.org/chipgraph)";

  private final InstantSource clock;
  private final CloseableHttpClient client;

  WebClient(InstantSource clock, AddressGuard guard) {
    this.clock = clock;
    this.client =
        HttpClients.custom()
            .setConnectionManager(
                PoolingHttpClientConnectionManagerBuilder.create()
                    .setDnsResolver(guard)
                    .setDefaultConnectionConfig(
                        ConnectionConfig.custom()
                            .setConnectTimeout(PATIENCE)
                            .setSocketTimeout(PATIENCE)
                            .build())
                    .build())
            .setDefaultRequestConfig(RequestConfig.custom().setResponseTimeout(PATIENCE).build())
            .setUserAgent(USER_AGENT)
            .disableContentCompression()
            .disableRedirectHandling()
            .disableCookieManagement()
            .disableAutomaticRetries()
            .build();
  }

  Fetched get(URI address) {
    URI next = address;
    try {
      for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
        URI asked = next;
        Answer answer = client.execute(new HttpGet(asked), response -> answer(asked, response));
        if (answer.fetched() != null) {
          return answer.fetched();
        }
        next = asked.resolve(answer.location());
        if (!"http".equals(next.getScheme()) && !"https".equals(next.getScheme())) {
          return new Fetched.Refused(address, "redirected to " + next);
        }
      }
      return new Fetched.Failed(address, "more than " + MOST_REDIRECTS + " redirects");
    } catch (AddressGuard.ForbiddenAddressException e) {
      return new Fetched.Refused(address, e.host() + " is not on the public internet");
    } catch (IOException e) {
      return new Fetched.Failed(address, "no answer: " + e.getMessage());
    } catch (IllegalArgumentException e) {
      return new Fetched.Failed(address, "not a web address: " + e.getMessage());
    }
  }

  private Answer answer(URI address, ClassicHttpResponse response) throws IOException {
    int status = response.getCode();
    Header location = response.getFirstHeader("Location");
    if (status >= 300 && status < 400 && location != null) {
      return new Answer(null, location.getValue());
    }
    HttpEntity entity = response.getEntity();
    if (status != 200 || entity == null) {
      return new Answer(new Fetched.Failed(address, "HTTP status " + status), "");
    }
    byte[] body = new byte[0];
    try (InputStream content = entity.getContent()) {
      body = content.readNBytes(Fetcher.MOST_BYTES + 1);
    }
    if (body.length > Fetcher.MOST_BYTES) {
      return new Answer(new Fetched.Refused(address, Fetcher.tooLarge(body.length)), "");
    }
    String type = entity.getContentType() == null ? "" : entity.getContentType();
    return new Answer(new Fetched.Saved(new Snapshot(address, clock.instant(), type, body)), "");
  }

  @Override
  public void close() throws IOException {
    client.close();
  }

  /// An outcome, or the place to ask next.
  private record Answer(@Nullable Fetched fetched, String location) {}
}
