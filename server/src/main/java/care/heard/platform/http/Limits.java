package care.heard.platform.http;

import care.heard.platform.access.Caller;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps anybody from sending too much, and from guessing; shared by all event loops. */
public final class Limits {
  private static final Logger LOG = LoggerFactory.getLogger(Limits.class);

  /** The one operation with which a stranger could guess something. */
  private static final String ENROL = "enrolDevice";

  private final Buckets buckets;
  private final Addresses addresses;

  /** Limits that are counted in those buckets. */
  public Limits(Buckets buckets, Addresses addresses) {
    this.buckets = buckets;
    this.addresses = addresses;
  }

  /** Limits in this process's memory, behind so many proxies of our own. */
  public static Limits local(int proxies) {
    var clock = TimeMeter.SYSTEM_NANOTIME;
    return new Limits(new LocalBuckets(clock), new Addresses(clock, proxies));
  }

  /** No limits: for the demo and for tests, where one machine plays everybody. */
  public static Limits none() {
    var unlimited = Future.succeededFuture(new Allowance(true, Long.MAX_VALUE, Duration.ZERO));
    return new Limits((_, _) -> unlimited, new Addresses(TimeMeter.SYSTEM_NANOTIME, 0));
  }

  /** Takes one from a limit; fails with TOO_MANY where nothing is left of it. */
  public Future<Void> take(Limit limit, String key) {
    return buckets.take(limit, key).transform(taken -> decide(limit, taken.result()));
  }

  /** What a request uses up before it is known who asks: an address's share, then everybody's. */
  Future<Void> takeAsStranger(HttpServerRequest request, String operationId) {
    if (!operationId.equals(ENROL)) {
      return take(Limit.STRANGERS_OF_ADDRESS, addresses.keyOf(request));
    }
    return take(Limit.ENROLMENTS_OF_ADDRESS, addresses.keyOf(request))
        .compose(_ -> take(Limit.ENROLMENTS, ""));
  }

  /** What a request uses up of its caller's; gives the caller back. */
  Future<Caller> take(Caller caller, HttpMethod method) {
    return switch (caller) {
      case Caller.YoungPerson young ->
          take(ofDevice(method), young.device().toString()).map(caller);
      case Caller.StaffMember member ->
          take(Limit.REQUESTS_OF_STAFF, member.staff().toString()).map(caller);
      case Caller.Stranger _, Caller.Service _ -> Future.succeededFuture(caller);
    };
  }

  private static Limit ofDevice(HttpMethod method) {
    return method.equals(HttpMethod.GET) ? Limit.READS_OF_DEVICE : Limit.COMMANDS_OF_DEVICE;
  }

  private static Future<Void> decide(Limit limit, Allowance allowance) {
    if (allowance == null) {
      LOG.warn("the store of limits is away: {} fails {}", limit.code(), state(limit));
      return limit.failsOpen()
          ? Future.succeededFuture()
          : Future.failedFuture(Problem.of(ProblemType.NOT_AVAILABLE));
    }
    return allowance.granted()
        ? Future.succeededFuture()
        : Future.failedFuture(tooMany(limit, allowance));
  }

  private static String state(Limit limit) {
    return limit.failsOpen() ? "open" : "closed";
  }

  // The header fields of draft-ietf-httpapi-ratelimit-headers.
  private static Problem tooMany(Limit limit, Allowance allowance) {
    long wait = allowance.waitSeconds();
    return Problem.of(ProblemType.TOO_MANY)
        .retryAfter((int) wait)
        .header(
            "RateLimit-Policy",
            "\"%s\";q=%d;w=%d".formatted(limit.code(), limit.size(), limit.window().toSeconds()))
        .header("RateLimit", "\"%s\";r=%d;t=%d".formatted(limit.code(), allowance.left(), wait));
  }
}
