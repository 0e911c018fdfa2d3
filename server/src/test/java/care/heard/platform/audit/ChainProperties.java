package care.heard.platform.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Whatever a log holds, and whatever is done to it: the first row that is not what it was. */
class ChainProperties {
  private static final UUID AUTHORITY = new UUID(1, 2);
  private static final Instant LATER = Instant.parse("2026-03-01T10:00:00Z");

  @Property
  void whatNobodyTouchedHolds(@ForAll("logs") @Size(min = 1, max = 30) List<Entry> log) {
    var sealed = seal(log);
    assertTrue(check(sealed, List.of(end(sealed))).isEmpty());
  }

  @Property
  void theFirstChangedRowIsNamed(
      @ForAll("logs") @Size(min = 1, max = 30) List<Entry> log,
      @ForAll @IntRange(max = 29) int place,
      @ForAll("entries") Entry other) {
    Assume.that(place < log.size() && !log.get(place).equals(other));
    var sealed = seal(log);
    var was = sealed.get(place);
    sealed.set(place, new ChainReader.SealedEntry(was.link(), was.entryId(), Optional.of(other)));
    assertEquals(place + 1, check(sealed, List.of(end(sealed))).orElseThrow().position());
  }

  @Property
  void theFirstMissingRowIsNamed(
      @ForAll("logs") @Size(min = 2, max = 30) List<Entry> log,
      @ForAll @IntRange(max = 29) int from,
      @ForAll @IntRange(min = 1, max = 29) int many) {
    Assume.that(from < log.size());
    var sealed = seal(log);
    var checkpoints = List.of(end(sealed));
    sealed.subList(from, Math.min(sealed.size(), from + many)).clear();
    assertEquals(from + 1, check(sealed, checkpoints).orElseThrow().position());
  }

  /** Made anew without the key: some checkpoint at or after the changed row says otherwise. */
  @Property
  void aChainMadeAnewMeetsItsCheckpoint(
      @ForAll("logs") @Size(min = 1, max = 30) List<Entry> log,
      @ForAll @IntRange(max = 29) int place,
      @ForAll("entries") Entry other) {
    Assume.that(place < log.size() && !log.get(place).equals(other));
    var checkpoints = seal(log).stream().map(s -> checkpoint(s.link())).toList();
    var changed = new ArrayList<>(log);
    changed.set(place, other);
    var fault = check(seal(changed), checkpoints).orElseThrow();
    assertEquals(Fault.Kind.REWRITTEN, fault.kind());
    assertEquals(place + 1, fault.position());
  }

  @Property
  void noTwoEntriesHaveTheSameBytes(@ForAll("entries") Entry one, @ForAll("entries") Entry other) {
    assertEquals(one.equals(other), Arrays.equals(one.bytes(), other.bytes()));
  }

  @Property(tries = 50)
  void aCheckpointIsReadOnlyAsItWasSigned(
      @ForAll("logs") @Size(min = 1, max = 5) List<Entry> log,
      @ForAll @IntRange(max = 500) int at) {
    var key = AuditKey.of(AuditKey.generate());
    var checkpoint = end(seal(log));
    var note = checkpoint.signed(key);
    assertEquals(Optional.of(checkpoint), Checkpoint.read(note, key.verifier()));
    assertEquals(List.of(note, note), Checkpoint.split(note + note));
    var other = AuditKey.of(AuditKey.generate()).verifier();
    assertFalse(Checkpoint.read(note, other).isPresent());
    var bytes = note.getBytes(StandardCharsets.UTF_8);
    Assume.that(at < bytes.length - 4);
    bytes[at] ^= 1;
    var spoilt = new String(bytes, StandardCharsets.UTF_8);
    assertFalse(Checkpoint.read(spoilt, key.verifier()).isPresent(), spoilt);
  }

  @Property(tries = 20)
  void theKeyIsReadAsItIsPrinted() {
    var key = AuditKey.of(AuditKey.generate()).verifier();
    assertEquals(key.toString(), CheckpointVerifier.of(key.toString()).toString());
  }

  @Provide
  Arbitrary<List<Entry>> logs() {
    return entries().list();
  }

  @Provide
  Arbitrary<Entry> entries() {
    var ids = Arbitraries.longs().between(1, 1000);
    var who = Arbitraries.longs().between(0, 3).map(n -> n == 0 ? null : new UUID(0, n));
    var texts = Arbitraries.strings().alpha().ofMaxLength(3);
    return Combinators.combine(ids, ids, ids, texts, who, texts, who, texts)
        .as((id, tx, at, kind, actor, verb, subject, detail) ->
            new Entry(
                AUTHORITY,
                id,
                tx,
                Instant.EPOCH.plusSeconds(at),
                kind,
                actor,
                verb,
                subject,
                detail));
  }

  private static List<ChainReader.SealedEntry> seal(List<Entry> log) {
    var sealed = new ArrayList<ChainReader.SealedEntry>();
    var link = Link.START;
    for (var entry : log) {
      link = link.with(entry);
      sealed.add(new ChainReader.SealedEntry(link, entry.id(), Optional.of(entry)));
    }
    return sealed;
  }

  private static Optional<Fault> check(
      List<ChainReader.SealedEntry> sealed, List<Checkpoint> checkpoints) {
    var check = new ChainCheck(checkpoints);
    for (var row : sealed) {
      if (!check.take(row)) {
        break;
      }
    }
    return check.result();
  }

  private static Checkpoint end(List<ChainReader.SealedEntry> sealed) {
    return checkpoint(sealed.getLast().link());
  }

  private static Checkpoint checkpoint(Link link) {
    return new Checkpoint(AUTHORITY.toString(), link, LATER);
  }
}
