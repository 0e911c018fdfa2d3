package care.heard.platform.vault;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * From one secret, a secret for every owner of a key; and single owners can be cut out for ever.
 *
 * <p>It is the tree of Goldreich, Goldwasser and Micali (1986): each node gives its two children by
 * a one-way function, and an owner is a leaf. To cut a leaf out, the nodes on the way to it are put
 * away and those beside the way are kept: every other leaf can still be reached, and that one by
 * nobody any more. So a tree of today, and any copy of it from before, gives the same secrets to
 * whoever is not cut; new owners need no change to it.
 */
public final class KeyTree {
  private static final int DEPTH = Long.SIZE;
  private static final int SECRET_BYTES = 32;
  private static final int NODE_BYTES = 1 + Long.BYTES + SECRET_BYTES;

  /** What is left of the tree: nodes that do not overlap, by their first leaf. */
  private final NavigableMap<Long, Node> nodes;

  /** All leaves that begin with the first {@code depth} bits of the first one. */
  private static final class Node {
    private final int depth;
    private final byte[] secret;

    private Node(int depth, byte[] secret) {
      this.depth = depth;
      this.secret = secret;
    }
  }

  private KeyTree(NavigableMap<Long, Node> nodes) {
    this.nodes = nodes;
  }

  /** A new tree with nobody cut. */
  static KeyTree grow() {
    var root = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(root);
    var nodes = empty();
    nodes.put(0L, new Node(0, root));
    return new KeyTree(nodes);
  }

  /** The owner's secret; empty where they were cut. */
  Optional<byte[]> secretOf(UUID owner) {
    var leaf = leaf(owner);
    return above(leaf).map(start -> descend(nodes.get(start), leaf));
  }

  /** Whether the owner was cut. */
  boolean isCut(UUID owner) {
    return above(leaf(owner)).isEmpty();
  }

  /** The same tree without these owners. */
  KeyTree without(Collection<UUID> owners) {
    var left = empty();
    left.putAll(nodes);
    var next = new KeyTree(left);
    owners.forEach(owner -> next.cut(leaf(owner)));
    return next;
  }

  private void cut(long leaf) {
    above(leaf).ifPresent(start -> open(nodes.remove(start), leaf));
  }

  // Keeps what stands beside the way from this node to the leaf.
  private void open(Node node, long leaf) {
    var secret = node.secret;
    for (int depth = node.depth; depth < DEPTH; depth++) {
      var right = isRight(leaf, depth);
      nodes.put(beside(leaf, depth), new Node(depth + 1, child(secret, !right)));
      secret = child(secret, right);
    }
  }

  private static byte[] descend(Node node, long leaf) {
    var secret = node.secret;
    for (int depth = node.depth; depth < DEPTH; depth++) {
      secret = child(secret, isRight(leaf, depth));
    }
    return secret;
  }

  /** The first leaf of the node that the leaf is under. */
  private Optional<Long> above(long leaf) {
    return Optional.ofNullable(nodes.floorEntry(leaf))
        .filter(entry -> (leaf & mask(entry.getValue().depth)) == entry.getKey())
        .map(entry -> entry.getKey());
  }

  private static boolean isRight(long leaf, int depth) {
    return (leaf >>> (DEPTH - 1 - depth) & 1) == 1;
  }

  // The first leaf of the child that the way does not take.
  private static long beside(long leaf, int depth) {
    return (leaf & mask(depth + 1)) ^ (1L << (DEPTH - 1 - depth));
  }

  private static long mask(int depth) {
    return depth == 0 ? 0 : -1L << (DEPTH - depth);
  }

  private static byte[] child(byte[] secret, boolean right) {
    var digest = sha256();
    digest.update((byte) (right ? 1 : 0));
    return digest.digest(secret);
  }

  private static long leaf(UUID owner) {
    var id = ByteBuffer.allocate(16);
    id.putLong(owner.getMostSignificantBits()).putLong(owner.getLeastSignificantBits());
    return ByteBuffer.wrap(sha256().digest(id.array())).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is part of every Java", e);
    }
  }

  /** The tree to be kept: it holds secrets and has to be sealed. */
  byte[] bytes() {
    var out = ByteBuffer.allocate(nodes.size() * NODE_BYTES);
    nodes.forEach((start, node) -> out.put((byte) node.depth).putLong(start).put(node.secret));
    return out.array();
  }

  /** The tree that was kept. */
  static KeyTree of(byte[] kept) {
    var in = ByteBuffer.wrap(kept);
    var nodes = empty();
    while (in.hasRemaining()) {
      int depth = in.get();
      var start = in.getLong();
      var secret = new byte[SECRET_BYTES];
      in.get(secret);
      nodes.put(start, new Node(depth, secret));
    }
    return new KeyTree(nodes);
  }

  private static NavigableMap<Long, Node> empty() {
    return new TreeMap<>(Long::compareUnsigned);
  }

  @Override
  public String toString() {
    return "KeyTree";
  }
}
