package care.heard.safeguarding.duty;

import io.vertx.core.Future;

/** A way to tell somebody that the service needs them, and nothing more. */
public interface Channel {
  /** Whether this service can use it, and may with that address. */
  boolean accepts(String address);

  /** What is wrong with an address that it does not accept, in words. */
  String whatToUse();

  /** Tells whoever is at that address; fails where it is not certain that they were told. */
  Future<Void> tell(String address, Need need);
}
