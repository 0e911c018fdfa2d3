package care.heard.mydata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.Features;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.db.LocalPostgres;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Problem;
import care.heard.platform.vault.KeyTreeFile;
import care.heard.platform.vault.Vault;
import care.heard.support.BaseBackup;
import care.heard.support.HeardTest;
import care.heard.support.TestHeard;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Promise 6, tried on a real base backup: erase somebody, restore the copy of the database from
 * before, and nothing of theirs decrypts, while everybody else is there.
 */
@HeardTest
class RestoredCopyTest {
  @TempDir Path folder;
  private TestHeard heard;
  private LivedIn gone;
  private LivedIn here;
  private UUID unnamed;
  private LocalPostgres restored;
  private Database copy;

  @BeforeEach
  void backUpThenEraseThenRestore(TestHeard service) throws Exception {
    heard = service;
    gone = new LivedIn(heard);
    here = new LivedIn(heard, gone.authority);
    unnamed = withdrawn();
    var backup = BaseBackup.take(heard.postgres(), TestHeard.folder(), folder.resolve("copy"));
    Erasing.everything(gone.phone);
    giveUp(unnamed);
    upkeep(heard.database(), features -> features.myData().erasures().keepUp(gone.authority.id()));
    restored = backup.restore();
    copy = new Database(heard.vertx(), restored.settings(), heard.clock());
  }

  @AfterEach
  void stop() {
    TestHeard.await(copy.close());
    restored.close();
  }

  @Test
  void nothingOfTheErasedDecrypts() {
    assertEquals(1, count("person where id = $1", gone.person), "their rows came back");
    assertEquals(1, count("feedback_item where person_id = $1", gone.person));
    assertTrue(inCopy(tx -> heard.vault().keysOf(tx, List.of(gone.person))).isEmpty());
    assertThrows(Problem.class, () -> inCopy(tx -> heard.vault().keyOf(tx, gone.person)));
  }

  @Test
  void everybodyElseDoes() {
    var key = inCopy(tx -> heard.vault().keyOf(tx, here.person));
    assertEquals(LivedIn.NAME, key.open(name(here.person), "person.name/" + here.person));
  }

  /** Whoever has the copy, the service's key and the file of today still has nothing. */
  @Test
  void theServicesOwnKeyIsNotEnough() {
    var wrapped = wrapped(gone.person);
    var today = heard.foundations().keyTree();
    assertTrue(today.isDestroyed(gone.person));
    var opened = new Vault(heard.foundations().serviceKey(), today);
    assertThrows(Problem.class, () -> opened.unwrap(gone.person, wrapped));
    assertThrows(
        IllegalStateException.class, () -> opened.unwrap(here.person, wrapped), "or as another's");
  }

  /** What the first test relies on: with the file from before, it would have opened. */
  @Test
  void theKeyWasInTheCopyIndeed() throws Exception {
    var before = new LivedIn(heard, gone.authority);
    var kept = Files.readAllBytes(TestHeard.folder().resolve("key-tree"));
    var key = inHeard(tx -> heard.vault().keyOf(tx, before.person));
    var wrapped = Buffer.buffer(key.wrapped());
    Erasing.everything(before.phone);
    upkeep(heard.database(), features -> features.myData().erasures().keepUp(gone.authority.id()));
    var old = folder.resolve("key-tree-of-before");
    Files.write(old, kept);
    var thief =
        new Vault(
            heard.foundations().serviceKey(),
            KeyTreeFile.open(old, heard.foundations().serviceKey()));
    assertNotNull(thief.unwrap(before.person, wrapped));
    assertThrows(Problem.class, () -> heard.vault().unwrap(before.person, wrapped));
  }

  @Test
  void whatWasTakenBackWithoutANameDoesNotOpenEither() {
    var wrapped =
        inCopy(tx ->
            tx.run("select item_key from feedback_item where id = $1", unnamed)
                .map(rows -> rows.iterator().next().getBuffer(0)));
    assertThrows(Problem.class, () -> heard.vault().unwrap(unnamed, wrapped));
  }

  /** A service that starts on the copy erases them again, before an hour and without being told. */
  @Test
  void theyAreErasedAgain() {
    upkeep(copy, features -> features.myData().erasures().keepUp(gone.authority.id()));
    assertEquals(0, count("person where id = $1", gone.person));
    assertEquals(0, count("feedback_item where person_id = $1", gone.person));
    assertEquals(1, count("erasure where person_id = $1 and why = 'restored'", gone.person));
    assertEquals(1, count("person where id = $1", here.person));
    assertFalse(inCopy(tx -> heard.vault().keysOf(tx, List.of(here.person))).isEmpty());
  }

  private UUID withdrawn() {
    var sent = here.unnamed("the pangolin is mine");
    assertTrue(sent.status() == 201, sent.text());
    return heard.asOwner(
        gone.authority.id(),
        tx ->
            tx.run("select id from feedback_item where level = 'anonymous'")
                .map(rows -> rows.iterator().next().getUUID(0)));
  }

  private void giveUp(UUID owner) {
    heard.asOwner(
        gone.authority.id(),
        tx ->
            tx.run(
                "insert into key_to_destroy (owner_id, authority_id) values ($1, $2)",
                owner,
                gone.authority.id()));
  }

  private void upkeep(Database on, Function<Features, Future<Void>> work) {
    var database = on == copy ? restored.settings() : heard.foundations().database();
    var features = new Features(heard.vertx(), heard.foundations().on(database), Optional.empty());
    try {
      TestHeard.await(work.apply(features));
    } finally {
      TestHeard.await(features.close());
    }
  }

  private byte[] name(UUID person) {
    return inCopy(tx ->
            tx.run("select name_sealed from person where id = $1", person)
                .map(rows -> rows.iterator().next().getBuffer(0)))
        .getBytes();
  }

  private Buffer wrapped(UUID person) {
    return inCopy(tx ->
        tx.run("select wrapped from person_key where person_id = $1", person)
            .map(rows -> rows.iterator().next().getBuffer(0)));
  }

  private long count(String what, UUID person) {
    return inCopy(tx ->
        tx.run("select count(*) from " + what, person)
            .map(rows -> rows.iterator().next().getLong(0)));
  }

  private <T> T inCopy(Function<Tx, Future<T>> work) {
    var owner = new Caller.Service(Surface.OWNER, Optional.of(gone.authority.id()));
    return TestHeard.await(copy.inTransaction(owner, work));
  }

  private <T> T inHeard(Function<Tx, Future<T>> work) {
    return heard.asOwner(gone.authority.id(), work);
  }
}
