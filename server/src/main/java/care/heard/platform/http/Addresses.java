package care.heard.platform.http;

import care.heard.platform.vault.KeyedHash;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Tells addresses apart without keeping one: a hash under a salt that is made anew each hour, and
 * is nowhere but in memory.
 */
public final class Addresses {
  private static final int NETWORK_BYTES = 8;

  /** The salt of one hour. */
  private record Salt(long hour, KeyedHash hash) {}

  private final TimeMeter clock;
  private final int proxies;
  private final AtomicReference<Salt> salt = new AtomicReference<>();

  /**
   * Addresses as seen from behind proxies of our own.
   *
   * @param proxies how many, each adding to X-Forwarded-For whom it speaks for; what a caller wrote
   *     there itself stands further left and is not believed
   */
  public Addresses(TimeMeter clock, int proxies) {
    this.clock = clock;
    this.proxies = proxies;
  }

  /** What stands for the address in this hour. */
  String keyOf(HttpServerRequest request) {
    return keyOf(request.remoteAddress().hostAddress(), request.getHeader("X-Forwarded-For"));
  }

  String keyOf(String peer, String forwarded) {
    return saltNow().hash().of("address", HexFormat.of().formatHex(client(peer, forwarded)));
  }

  private byte[] client(String peer, String forwarded) {
    var hops = forwarded == null ? new String[0] : forwarded.split(",", -1);
    return proxies == 0 || hops.length < proxies
        ? network(peer)
        : network(hops[hops.length - proxies].strip());
  }

  // A household has an IPv6 network of 64 bits to itself, and would not run out of addresses.
  private static byte[] network(String address) {
    try {
      var bytes = InetAddress.ofLiteral(address).getAddress();
      return Arrays.copyOf(bytes, Math.min(bytes.length, NETWORK_BYTES));
    } catch (IllegalArgumentException e) {
      return address.getBytes(StandardCharsets.UTF_8);
    }
  }

  private Salt saltNow() {
    long hour = TimeUnit.NANOSECONDS.toHours(clock.currentTimeNanos());
    return salt.updateAndGet(known ->
        known != null && known.hour() == hour
            ? known
            : new Salt(hour, KeyedHash.of(KeyedHash.generate())));
  }
}
