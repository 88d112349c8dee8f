package io.chipgraph.crawl;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/// Resolves host names and keeps the crawler out of private networks: the addresses it lets through
/// are the very ones that are connected to, so no second look-up can answer differently.
record AddressGuard(boolean loopbackAllowed) implements DnsResolver {

  static final AddressGuard PUBLIC_ONLY = new AddressGuard(false);

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] all = SystemDefaultDnsResolver.INSTANCE.resolve(host);
    InetAddress[] allowed = Arrays.stream(all).filter(this::isAllowed).toArray(InetAddress[]::new);
    if (allowed.length == 0) {
      throw new ForbiddenAddressException(host);
    }
    return allowed;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }

  private boolean isAllowed(InetAddress address) {
    if (address.isLoopbackAddress()) {
      return loopbackAllowed;
    }
    return !address.isAnyLocalAddress()
        && !address.isLinkLocalAddress()
        && !address.isSiteLocalAddress()
        && !address.isMulticastAddress()
        && !isReserved(address.getAddress(), address instanceof Inet6Address);
  }

  private static boolean isReserved(byte[] bytes, boolean six) {
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    if (six) {
      // fc00::/7 unique local, 64:ff9b::/96 and 2002::/16 that carry an IPv4 address inside.
      return (first & 0xfe) == 0xfc
          || (first == 0 && second == 0x64)
          || (first == 0x20 && second == 2);
    }
    // 0/8 this network, 100.64/10 shared, 192.0.0/24 and 198.18/15 tests, 240/4 reserved.
    return first == 0
        || (first == 100 && (second & 0xc0) == 64)
        || (first == 192 && second == 0)
        || (first == 198 && (second & 0xfe) == 18)
        || first >= 240;
  }

  static final class ForbiddenAddressException extends UnknownHostException {
    private static final long serialVersionUID = 1;

    private final String host;

    ForbiddenAddressException(String host) {
      super(host);
      this.host = host;
    }

    String host() {
      return host;
    }
  }
}
