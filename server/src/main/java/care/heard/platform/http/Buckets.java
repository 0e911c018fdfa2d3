package care.heard.platform.http;

import io.vertx.core.Future;

/** Where it is kept how much of each limit was used. */
@FunctionalInterface
public interface Buckets {
  /** Takes one from the limit of that key; fails where the store cannot be reached. */
  Future<Allowance> take(Limit limit, String key);
}
