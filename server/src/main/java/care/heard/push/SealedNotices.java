package care.heard.push;

import care.heard.platform.db.Tx;
import care.heard.platform.jobs.Outbox;
import care.heard.platform.jobs.OutboxMessage;
import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * Tells a young person that their identity was opened (promise 2), and leaves in the database
 * nothing that says whom: the message that waits is sealed, its moment is drawn at random, and it
 * ends in a box of their own that everybody has and that is written anew with everybody's.
 */
public final class SealedNotices {
  static final String TOPIC = "sealed-notice";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration WITHIN = Duration.ofHours(2);
  private static final Duration WORTH_A_WAKE = Duration.ofDays(7);
  private static final int BYTES = 16 + 8;

  private final SealedNoticeStore store = new SealedNoticeStore();
  private final Outbox outbox;
  private final Vault vault;
  private final ServiceKey seal;

  SealedNotices(Outbox outbox, Vault vault, ServiceKey seal) {
    this.outbox = outbox;
    this.vault = vault;
    this.seal = seal;
  }

  /** A notice on its way, and to whom. */
  record Waiting(UUID person, SealedNotice notice) {
    @Override
    public String toString() {
      return "Waiting";
    }
  }

  /** Leaves the message in the caller's transaction. */
  public Future<Void> tell(Tx tx, UUID person, LocalDate day) {
    var notice = UUID.randomUUID();
    var plain =
        ByteBuffer.allocate(BYTES)
            .putLong(person.getMostSignificantBits())
            .putLong(person.getLeastSignificantBits())
            .putLong(day.toEpochDay())
            .array();
    var payload =
        new JsonObject()
            .put("notice", notice.toString())
            .put("sealed", Base64.getEncoder().encodeToString(seal.seal(plain, context(notice))));
    var due = tx.now().plusMillis(RANDOM.nextLong(WITHIN.toMillis()));
    return outbox.add(tx, TOPIC, payload, due, due.plus(WORTH_A_WAKE)).mapEmpty();
  }

  /** What waits in that message. */
  Waiting open(OutboxMessage message) {
    var notice = UUID.fromString(message.payload().getString("notice"));
    var sealed = Base64.getDecoder().decode(message.payload().getString("sealed"));
    var plain = ByteBuffer.wrap(seal.open(sealed, context(notice)));
    var person = new UUID(plain.getLong(), plain.getLong());
    return new Waiting(person, new SealedNotice(notice, LocalDate.ofEpochDay(plain.getLong())));
  }

  /** Puts it into their box, and writes everybody's anew; once, however often it is asked. */
  Future<Void> put(Tx tx, Waiting waiting) {
    return store.lockAll(tx).compose(all -> replace(tx, all, waiting));
  }

  private Future<Void> replace(Tx tx, List<SealedNoticeStore.Kept> all, Waiting waiting) {
    var people = new ArrayList<UUID>();
    var sealed = new ArrayList<Buffer>();
    for (var kept : all) {
      vault
          .find(kept.person(), kept.wrapped())
          .ifPresent(key -> {
            var box = SealedBox.open(key, kept.person(), kept.sealed());
            var next = kept.person().equals(waiting.person()) ? box.with(waiting.notice()) : box;
            people.add(kept.person());
            sealed.add(Vault.parameter(next.seal(key, kept.person())));
          });
    }
    return store.replaceAll(tx, people, sealed);
  }

  /** The caller's own, the newest first. */
  public Future<List<SealedNotice>> of(Tx tx, UUID person) {
    return store.find(tx, person).map(found -> found.map(this::opened).orElse(List.of()));
  }

  private List<SealedNotice> opened(SealedNoticeStore.Kept kept) {
    return vault
        .find(kept.person(), kept.wrapped())
        .map(key -> SealedBox.open(key, kept.person(), kept.sealed()).notices())
        .orElse(List.of());
  }

  private static String context(UUID notice) {
    return "sealed-notice/" + notice;
  }
}
