package care.heard.platform.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.UUID;

/**
 * The tree of keys in a file that is no part of the database, nor of its backups: what was cut out
 * of it stays destroyed whatever copy of the database is restored (promise 6). It is sealed with
 * the service's key. Replicas share it: each cuts under a lock, on what the file says then.
 */
public final class KeyTreeFile {
  private static final String CONTEXT = "key-tree";

  private final Path file;
  private final ServiceKey seal;
  private volatile KeyTree tree;

  private KeyTreeFile(Path file, ServiceKey seal, KeyTree tree) {
    this.file = file;
    this.seal = seal;
    this.tree = tree;
  }

  /** Reads the file; fails with IllegalArgumentException where it is not there or not ours. */
  public static KeyTreeFile open(Path file, ServiceKey seal) {
    try {
      return new KeyTreeFile(file, seal, read(file, seal));
    } catch (IOException e) {
      throw new IllegalArgumentException("there is no readable file " + file, e);
    } catch (IllegalStateException e) {
      throw new IllegalArgumentException(file + " was not made with this HEARD_SERVICE_KEY", e);
    }
  }

  /** Makes a new file; fails with IllegalArgumentException where there is one: it holds keys. */
  public static KeyTreeFile create(Path file, ServiceKey seal) {
    if (Files.exists(file)) {
      throw new IllegalArgumentException(file + " is there already; it is needed, so it stays");
    }
    var made = new KeyTreeFile(file, seal, KeyTree.grow());
    made.write(made.tree);
    return made;
  }

  /** The file of a demo or a test, made where there is none. */
  public static KeyTreeFile in(Path folder, ServiceKey seal) {
    var file = folder.resolve("key-tree");
    return Files.exists(file) ? open(file, seal) : create(file, seal);
  }

  /** Destroys these owners' keys for ever; blocks until the disk has it. Repeating is harmless. */
  public synchronized void destroy(Collection<UUID> owners) {
    // Closing the channel gives the lock back.
    try (var other =
        FileChannel.open(beside(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      other.lock();
      var next = read(file, seal).without(owners);
      write(next);
      tree = next;
    } catch (IOException e) {
      throw new UncheckedIOException("keys could not be destroyed in " + file, e);
    }
  }

  /** Whether the owner's key was destroyed. */
  public boolean isDestroyed(UUID owner) {
    return tree.isCut(owner);
  }

  KeyTree tree() {
    return tree;
  }

  private static KeyTree read(Path file, ServiceKey seal) throws IOException {
    return KeyTree.of(seal.open(Files.readAllBytes(file), CONTEXT));
  }

  // Never half a file: the new one is on the disk before it takes the place of the old one, and
  // then
  // the old one is overwritten as far as the disk lets us.
  private void write(KeyTree next) {
    var fresh = beside(".new");
    try {
      Files.deleteIfExists(fresh);
      Files.createFile(
          fresh,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      fill(fresh, seal.seal(next.bytes(), CONTEXT));
      if (Files.exists(file)) {
        replace(fresh);
      } else {
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      }
      try (var folder = FileChannel.open(file.toAbsolutePath().getParent())) {
        folder.force(true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the keys in " + file + " could not be written", e);
    }
  }

  private void replace(Path fresh) throws IOException {
    try (var old = FileChannel.open(file, StandardOpenOption.WRITE)) {
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      writeAll(old, new byte[Math.toIntExact(old.size())]);
    }
  }

  private static void fill(Path file, byte[] content) throws IOException {
    try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
      writeAll(out, content);
    }
  }

  private static void writeAll(FileChannel out, byte[] content) throws IOException {
    var rest = ByteBuffer.wrap(content);
    while (rest.hasRemaining()) {
      out.write(rest);
    }
    out.force(true);
  }

  private Path beside(String suffix) {
    return file.resolveSibling(file.getFileName() + suffix);
  }

  @Override
  public String toString() {
    return "KeyTreeFile[" + file + "]";
  }
}
