package care.heard.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * One entry of the log, every column of it.
 *
 * @param tx the transaction that wrote it, as PostgreSQL counts them
 * @param actor who did it; null where nobody may know, or where the service did it by itself
 * @param subject what it was done to; null where it was done to nothing in particular
 * @param detail JSON, in the form that PostgreSQL gives it
 */
record Entry(
    UUID authority,
    long id,
    long tx,
    Instant at,
    String actorKind,
    UUID actor,
    String verb,
    UUID subject,
    String detail) {

  /** The columns in the order of this record's fields. */
  static final String COLUMNS =
      """
      e.authority_id, e.id, e.tx::text::bigint as tx, e.at, e.actor_kind, e.actor_id, e.verb, e.subject_id,
      e.detail::text as detail
      """;

  /** The entry as bytes: no two different entries have the same. */
  byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      write(out, authority);
      out.writeLong(id);
      out.writeLong(tx);
      out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
      write(out, actorKind);
      write(out, actor);
      write(out, verb);
      write(out, subject);
      write(out, detail);
    } catch (IOException e) {
      throw new UncheckedIOException("memory is no device that fails", e);
    }
    return bytes.toByteArray();
  }

  // A length before each text, and a mark for what is not there: "ab" + "c" is not "a" + "bc".
  private static void write(DataOutputStream out, Object value) throws IOException {
    if (value == null) {
      out.writeInt(-1);
      return;
    }
    var text = value.toString().getBytes(StandardCharsets.UTF_8);
    out.writeInt(text.length);
    out.write(text);
  }
}
