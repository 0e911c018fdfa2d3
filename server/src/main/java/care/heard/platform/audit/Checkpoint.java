package care.heard.platform.audit;

import io.vertx.core.buffer.Buffer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The end of an authority's chain at an instant, in words that are signed: a signed note (C2SP
 * signed-note) whose text is laid out as a log's checkpoint (C2SP tlog-checkpoint): origin, size,
 * hash, time.
 */
public record Checkpoint(String authority, Link end, Instant at) {
  private static final String ORIGIN = "heard/audit/";
  private static final String SIGNATURE = "\n— " + CheckpointVerifier.NAME + " ";
  private static final int ID_BYTES = 4;

  /** The signed note. */
  String signed(AuditKey key) {
    var text = text();
    var signature = key.sign(text.getBytes(StandardCharsets.UTF_8));
    var bytes =
        ByteBuffer.allocate(ID_BYTES + signature.length)
            .put(key.verifier().id())
            .put(signature)
            .array();
    return text + SIGNATURE + Base64.getEncoder().encodeToString(bytes) + "\n";
  }

  /** The checkpoint in a note that this key signed; nothing where it did not, or it is none. */
  static Optional<Checkpoint> read(String note, CheckpointVerifier verifier) {
    var split = note.lastIndexOf(SIGNATURE);
    if (split < 0) {
      return Optional.empty();
    }
    try {
      var text = note.substring(0, split);
      var bytes =
          Base64.getDecoder().decode(note.substring(split + SIGNATURE.length()).stripTrailing());
      return isSigned(text, bytes, verifier) ? Optional.of(parse(text)) : Optional.empty();
    } catch (IllegalArgumentException | DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** The notes of a file, one after the other. */
  static List<String> split(String file) {
    var notes = new ArrayList<String>();
    var note = new StringBuilder();
    for (var line : file.lines().toList()) {
      note.append(line).append('\n');
      if (line.startsWith(SIGNATURE.strip())) {
        notes.add(note.toString());
        note.setLength(0);
      }
    }
    if (!note.isEmpty()) {
      notes.add(note.toString());
    }
    return notes;
  }

  private static boolean isSigned(String text, byte[] bytes, CheckpointVerifier verifier) {
    return bytes.length > ID_BYTES
        && Arrays.equals(bytes, 0, ID_BYTES, verifier.id(), 0, ID_BYTES)
        && verifier.verifies(
            text.getBytes(StandardCharsets.UTF_8),
            Arrays.copyOfRange(bytes, ID_BYTES, bytes.length));
  }

  private static Checkpoint parse(String text) {
    var lines = text.split("\n", -1);
    if (lines.length != 5 || !lines[0].startsWith(ORIGIN)) {
      throw new IllegalArgumentException("not a checkpoint");
    }
    var end =
        new Link(Long.parseLong(lines[1]), Buffer.buffer(Base64.getDecoder().decode(lines[2])));
    return new Checkpoint(lines[0].substring(ORIGIN.length()), end, Instant.parse(lines[3]));
  }

  private String text() {
    return "%s%s\n%d\n%s\n%s\n"
        .formatted(
            ORIGIN,
            authority,
            end.position(),
            Base64.getEncoder().encodeToString(end.hash().getBytes()),
            at);
  }
}
