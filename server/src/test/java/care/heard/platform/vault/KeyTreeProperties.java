package care.heard.platform.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;

/** Whoever is cut is cut, and nobody else notices. */
class KeyTreeProperties {
  @Property(tries = 60)
  void onlyThoseWhoAreCutAreGone(
      @ForAll @Size(max = 40) List<Long> cut, @ForAll @Size(max = 40) List<Long> others) {
    var before = KeyTree.grow();
    var gone = ids(cut);
    var after = before.without(gone);
    gone.forEach(owner -> assertTrue(after.isCut(owner) && after.secretOf(owner).isEmpty()));
    var left = new HashSet<>(ids(others));
    left.removeAll(gone);
    left.forEach(owner ->
        assertArrayEquals(
            before.secretOf(owner).orElseThrow(), after.secretOf(owner).orElseThrow()));
  }

  @Property(tries = 40)
  void oneByOneOrAllAtOnceIsTheSame(@ForAll @Size(max = 20) List<Long> cut) {
    var tree = KeyTree.grow();
    var single = tree;
    for (var owner : ids(cut)) {
      single = single.without(Set.of(owner));
    }
    assertArrayEquals(tree.without(ids(cut)).bytes(), single.bytes());
  }

  @Property(tries = 40)
  void whatIsKeptIsReadBack(@ForAll @Size(max = 20) List<Long> cut, @ForAll long other) {
    var tree = KeyTree.grow().without(ids(cut));
    var again = KeyTree.of(tree.bytes());
    assertArrayEquals(tree.bytes(), again.bytes());
    var owner = new UUID(other, 7);
    assertEquals(tree.isCut(owner), again.isCut(owner));
  }

  @Property(tries = 40)
  void nobodyHasTheSecretOfAnother(@ForAll @Size(max = 40) List<Long> owners) {
    var tree = KeyTree.grow();
    var secrets = new HashSet<String>();
    var all = new HashSet<>(ids(owners));
    all.forEach(owner ->
        secrets.add(java.util.HexFormat.of().formatHex(tree.secretOf(owner).orElseThrow())));
    assertEquals(all.size(), secrets.size());
  }

  /** No secret that is left leads to one that was cut: not even by walking on from any of them. */
  @Property(tries = 30)
  void theSecretsOnTheWayAreGone(@ForAll long owner) {
    var tree = KeyTree.grow();
    var id = new UUID(owner, 1);
    var secret = java.util.HexFormat.of().formatHex(tree.secretOf(id).orElseThrow());
    var left = java.util.HexFormat.of().formatHex(tree.without(Set.of(id)).bytes());
    assertTrue(!left.contains(secret));
    assertTrue(!left.contains(java.util.HexFormat.of().formatHex(tree.bytes()).substring(18)));
  }

  private static List<UUID> ids(List<Long> numbers) {
    var ids = new ArrayList<UUID>();
    numbers.forEach(number -> ids.add(new UUID(number, 1)));
    return ids;
  }
}
