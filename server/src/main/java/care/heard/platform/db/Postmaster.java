package care.heard.platform.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The server process of a data folder: one left behind by a killed service is stopped first. */
record Postmaster(Path data) {
  private static final Duration STOPS_WITHIN = Duration.ofSeconds(20);

  static Postmaster of(Path data) {
    return new Postmaster(data.toAbsolutePath().normalize());
  }

  /** Stops a server that still runs on this folder; removes a lock that no process holds. */
  void stopOrphan() throws IOException {
    var lock = data.resolve("postmaster.pid");
    if (!Files.exists(lock)) {
      return;
    }
    var pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
    var process = ProcessHandle.of(pid).filter(this::runsHere);
    if (process.isPresent()) {
      stop(process.get());
    } else {
      Files.deleteIfExists(lock);
    }
  }

  /** Fails when the server that answers is another folder's: a port can be taken by a stranger. */
  void requireOwn(Connection admin) throws SQLException {
    try (var statement = admin.createStatement();
        var shown = statement.executeQuery("show data_directory")) {
      shown.next();
      var served = Path.of(shown.getString(1)).toAbsolutePath().normalize();
      if (!served.equals(data)) {
        throw new IllegalStateException(
            "another PostgreSQL (%s) holds the port of %s".formatted(served, data));
      }
    }
  }

  private boolean runsHere(ProcessHandle process) {
    return process.info().command().map(c -> c.endsWith("postgres")).orElse(false);
  }

  // SIGTERM to a postmaster waits for its clients; those died with the service.
  private void stop(ProcessHandle process) {
    process.destroy();
    try {
      process.onExit().get(STOPS_WITHIN.toSeconds(), TimeUnit.SECONDS);
    } catch (TimeoutException | ExecutionException e) {
      throw new IllegalStateException(
          "a PostgreSQL of an earlier run will not stop: " + process.pid(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
