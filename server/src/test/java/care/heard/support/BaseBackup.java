package care.heard.support;

import care.heard.platform.db.LocalPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A base backup of a PostgreSQL that goes on running, taken as pg_basebackup takes it
 * (pg_backup_start, a copy of the data folder, pg_backup_stop, the log), and restored beside it.
 */
public final class BaseBackup {
  private static final String LOG = "pg_wal";
  private static final String SECRETS = "postgres.properties";

  private final Path folder;

  private BaseBackup(Path folder) {
    this.folder = folder;
  }

  /** Backs up the server of that folder into another, empty one. */
  public static BaseBackup take(LocalPostgres running, Path from, Path to)
      throws IOException, SQLException {
    Files.createDirectories(to);
    var data = to.resolve("postgres");
    try (var admin = running.asSuperuser()) {
      run(admin, "select pg_backup_start('rehearsal', true)");
      copy(from.resolve("postgres"), data, false);
      Files.writeString(data.resolve("backup_label"), stop(admin));
    }
    copy(from.resolve("postgres").resolve(LOG), data.resolve(LOG), true);
    Files.copy(from.resolve(SECRETS), to.resolve(SECRETS));
    return new BaseBackup(to);
  }

  /** Starts a server on the copy, on a port of its own; it recovers to the end of the backup. */
  public LocalPostgres restore() throws IOException {
    var secrets = new Properties();
    try (var in = Files.newBufferedReader(folder.resolve(SECRETS))) {
      secrets.load(in);
    }
    try (var free = new ServerSocket(0);
        var out = Files.newBufferedWriter(folder.resolve(SECRETS))) {
      secrets.setProperty("port", Integer.toString(free.getLocalPort()));
      secrets.store(out, "Logins of the restored copy");
    }
    return LocalPostgres.start(folder);
  }

  private static String stop(Connection admin) throws SQLException {
    try (var statement = admin.createStatement();
        var stopped = statement.executeQuery("select labelfile from pg_backup_stop(false)")) {
      stopped.next();
      return stopped.getString(1);
    }
  }

  private static void run(Connection admin, String sql) throws SQLException {
    try (var statement = admin.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void copy(Path from, Path to, boolean log) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return !log && folder.endsWith(LOG)
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!file.getFileName().toString().startsWith("postmaster.")) {
              Files.copy(file, to.resolve(from.relativize(file)));
            }
            return FileVisitResult.CONTINUE;
          }

          // A running server takes files away; the log brings back what they held.
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
    setMode(to);
  }

  // PostgreSQL does not start on a folder that others may read.
  private static void setMode(Path data) throws IOException {
    Files.setPosixFilePermissions(
        data, java.nio.file.attribute.PosixFilePermissions.fromString("rwx------"));
  }
}
