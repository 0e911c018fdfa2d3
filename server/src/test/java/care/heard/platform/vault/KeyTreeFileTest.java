package care.heard.platform.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.http.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is destroyed in the file stays destroyed, whoever else has it open. */
class KeyTreeFileTest {
  private static final ServiceKey SEAL = ServiceKey.of(ServiceKey.generate());

  @TempDir Path folder;

  @Test
  void whatIsDestroyedStaysSoAfterAStart() {
    var keys = KeyTreeFile.in(folder, SEAL);
    var owner = UUID.randomUUID();
    var other = UUID.randomUUID();
    var secret = keys.tree().secretOf(other).orElseThrow();
    keys.destroy(List.of(owner));
    keys.destroy(List.of(owner));
    var again = KeyTreeFile.in(folder, SEAL);
    assertTrue(keys.isDestroyed(owner) && again.isDestroyed(owner));
    assertArrayEquals(secret, again.tree().secretOf(other).orElseThrow());
  }

  @Test
  void aReplicaThatReadItBeforeBringsNobodyBack() {
    var one = KeyTreeFile.in(folder, SEAL);
    var other = KeyTreeFile.in(folder, SEAL);
    var first = UUID.randomUUID();
    var second = UUID.randomUUID();
    one.destroy(List.of(first));
    other.destroy(List.of(second));
    var again = KeyTreeFile.in(folder, SEAL);
    assertTrue(again.isDestroyed(first) && again.isDestroyed(second));
  }

  @Test
  void itIsSealedAndItsOwnersAlone() throws IOException {
    KeyTreeFile.create(folder.resolve("tree"), SEAL);
    var mode = Files.getPosixFilePermissions(folder.resolve("tree"));
    assertEquals("rw-------", PosixFilePermissions.toString(mode));
    var other = ServiceKey.of(ServiceKey.generate());
    var refused =
        assertThrows(
            IllegalArgumentException.class, () -> KeyTreeFile.open(folder.resolve("tree"), other));
    assertTrue(refused.getMessage().contains("HEARD_SERVICE_KEY"), refused.getMessage());
  }

  @Test
  void aTreeThatIsThereIsNeverMadeAnew() {
    var file = folder.resolve("tree");
    KeyTreeFile.create(file, SEAL);
    assertThrows(IllegalArgumentException.class, () -> KeyTreeFile.create(file, SEAL));
    assertThrows(
        IllegalArgumentException.class, () -> KeyTreeFile.open(folder.resolve("none"), SEAL));
  }

  @Test
  void theKeyOfWhoeverIsCutUnwrapsNowhere() {
    var keys = KeyTreeFile.in(folder, SEAL);
    var vault = new Vault(SEAL, keys);
    var person = UUID.randomUUID();
    var key = vault.newKey(person);
    var sealed = key.seal("quokka", "here");
    var wrapped = Vault.parameter(key.wrapped());
    assertEquals("quokka", vault.unwrap(person, wrapped).open(sealed, "here"));
    keys.destroy(List.of(person));
    assertThrows(Problem.class, () -> vault.unwrap(person, wrapped));
    assertThrows(
        IllegalStateException.class,
        () -> DataKey.unwrap(person, key.wrapped(), SEAL.aead()),
        "the service's key alone is not enough");
    assertFalse(keys.isDestroyed(UUID.randomUUID()));
  }
}
