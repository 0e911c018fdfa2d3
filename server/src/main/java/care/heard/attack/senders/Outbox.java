package care.heard.attack.senders;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.LockSupport;

/** What must still happen after a commit: waited for, so that it falls between two young people. */
final class Outbox {
  private static final int TRIES = 600;
  private static final long PAUSE = 50_000_000;

  private static final String UNDONE =
      """
      select count(*) from heard.outbox
       where done_at is null and due_at <= now() + interval '1 day' and topic <> 'tell-duty'
      """;

  private final Connection superuser;

  Outbox(Connection superuser) {
    this.superuser = superuser;
  }

  /** Returns when nothing is due any more; fails after half a minute. */
  void waitUntilDone() throws SQLException {
    for (int tries = 0; tries < TRIES; tries++) {
      if (undone() == 0) {
        return;
      }
      LockSupport.parkNanos(PAUSE);
    }
    throw new Away("the jobs that follow an item do not end");
  }

  private long undone() throws SQLException {
    try (var statement = superuser.createStatement();
        var result = statement.executeQuery(UNDONE)) {
      result.next();
      return result.getLong(1);
    }
  }
}
