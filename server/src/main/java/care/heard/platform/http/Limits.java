package care.heard.platform.http;

import care.heard.platform.access.Caller;
import care.heard.platform.ops.Metrics;
import io.github.bucket4j.TimeMeter;
import io.vertx.core.Future;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;

/** Keeps anybody from sending too much, and from guessing; shared by all event loops. */
public final class Limits {
  /** The one operation with which a stranger could guess something. */
  private static final String ENROL = "enrolDevice";

  private final Buckets buckets;
  private final Addresses addresses;
  private final Metrics metrics;

  /** Limits that are counted in those buckets. */
  public Limits(Buckets buckets, Addresses addresses, Metrics metrics) {
    this.buckets = buckets;
    this.addresses = addresses;
    this.metrics = metrics;
  }

  /** Limits in this process's memory, behind so many proxies of our own. */
  public static Limits local(int proxies, Metrics metrics) {
    var clock = TimeMeter.SYSTEM_NANOTIME;
    return new Limits(new LocalBuckets(clock), new Addresses(clock, proxies), metrics);
  }

  /** Limits that replicas count together in a store, but for addresses, which stay in memory. */
  public static Limits shared(Buckets store, int proxies, Metrics metrics) {
    var clock = TimeMeter.SYSTEM_NANOTIME;
    var here = new LocalBuckets(clock);
    Buckets both = (limit, key) -> (limit.staysHere() ? here : store).take(limit, key);
    return new Limits(both, new Addresses(clock, proxies), metrics);
  }

  /** No limits: for the demo and for tests, where one machine plays everybody. */
  public static Limits none() {
    var unlimited = Future.succeededFuture(new Allowance(true, Long.MAX_VALUE, Duration.ZERO));
    return new Limits(
        (_, _) -> unlimited, new Addresses(TimeMeter.SYSTEM_NANOTIME, 0), new Metrics());
  }

  /**
   * Takes one from a limit; fails with TOO_MANY where nothing is left of it. Without its store it
   * succeeds, or fails with NOT_AVAILABLE, as the limit says.
   */
  public Future<Void> take(Limit limit, String key) {
    return buckets.take(limit, key).transform(taken -> decide(limit, taken.result()));
  }

  /** Takes one from a limit's share of the address that a request comes from. */
  Future<Void> takeOfAddress(Limit limit, HttpServerRequest request) {
    return take(limit, addresses.keyOf(request));
  }

  /** What a request uses up before it is known who asks: an address's share, then everybody's. */
  Future<Void> takeAsStranger(HttpServerRequest request, String operationId) {
    if (!operationId.equals(ENROL)) {
      return takeOfAddress(Limit.STRANGERS_OF_ADDRESS, request);
    }
    return takeOfAddress(Limit.ENROLMENTS_OF_ADDRESS, request)
        .compose(_ -> take(Limit.ENROLMENTS, ""));
  }

  /** What a request with a receipt uses up, whether there is such a receipt or not. */
  Future<Void> takeForReceipt(HttpServerRequest request) {
    return takeOfAddress(Limit.RECEIPTS_OF_ADDRESS, request);
  }

  /** What a step of signing in as staff or board uses up: its address's share. */
  public Future<Void> takeSignIn(HttpServerRequest request) {
    return takeOfAddress(Limit.SIGN_INS_OF_ADDRESS, request);
  }

  /** What a request uses up of its caller's; gives the caller back. */
  Future<Caller> take(Caller caller, HttpMethod method) {
    return switch (caller) {
      case Caller.YoungPerson young ->
          take(ofDevice(method), young.device().toString()).map(caller);
      case Caller.StaffMember member ->
          take(Limit.REQUESTS_OF_STAFF, member.staff().toString()).map(caller);
      case Caller.PassHolder holder ->
          take(Limit.ITEMS_OF_PASS, holder.pass())
              .compose(_ -> take(Limit.ITEMS_OF_PASSES, ""))
              .map(caller);
      case Caller.ReceiptHolder _, Caller.Stranger _, Caller.Service _ ->
          Future.succeededFuture(caller);
    };
  }

  private static Limit ofDevice(HttpMethod method) {
    return method.equals(HttpMethod.GET) ? Limit.READS_OF_DEVICE : Limit.COMMANDS_OF_DEVICE;
  }

  private Future<Void> decide(Limit limit, Allowance allowance) {
    if (allowance == null) {
      metrics.decidedWithoutStore(limit.code(), limit.failsOpen());
      return limit.failsOpen()
          ? Future.succeededFuture()
          : Future.failedFuture(Problem.of(ProblemType.NOT_AVAILABLE));
    }
    if (allowance.granted()) {
      return Future.succeededFuture();
    }
    metrics.refused(limit.code());
    return Future.failedFuture(tooMany(limit, allowance));
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
