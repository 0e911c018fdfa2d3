package care.heard.ssd;

import care.heard.platform.vault.KeyedHash;
import care.heard.workers.WorkerLinks;
import java.util.UUID;

/** The council's own numbers as they are kept: keyed hashes, apart for each authority and kind. */
final class Keys {
  private final KeyedHash hash;
  private final UUID authority;

  Keys(KeyedHash hash, UUID authority) {
    this.hash = hash;
    this.authority = authority;
  }

  String person(String number) {
    return of("ssd.person", number);
  }

  String worker(String number) {
    return of("ssd.worker", number);
  }

  String staff(String number) {
    return WorkerLinks.staffKey(hash, authority, number);
  }

  String involvement(String number) {
    return of("ssd.involvement", number);
  }

  String care(String number) {
    return of("ssd.care", number);
  }

  String review(String number) {
    return of("ssd.review", number);
  }

  String row(Extract extract, String number) {
    return of(extract.table(), number);
  }

  private String of(String kind, String number) {
    return hash.of(kind, authority + "/" + number);
  }
}
