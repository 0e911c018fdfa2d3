package care.heard.platform.audit;

import io.vertx.core.buffer.Buffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads one authority's log as the auditor's login role may; a large one row by row. */
final class ChainReader {
  private static final int ROWS_AT_ONCE = 2000;

  private final Connection connection;
  private final UUID authority;

  /** A seal, and the entry that it seals, if that is there. */
  record SealedEntry(Link link, long entryId, Optional<Entry> entry) {}

  /** Looks at each in turn until it says that this is enough. */
  interface Look {
    boolean goOn(SealedEntry sealed);
  }

  /** On a connection that reads one state of the database throughout (repeatable read). */
  ChainReader(Connection connection, UUID authority) throws SQLException {
    this.connection = connection;
    this.authority = authority;
    try (var tell = connection.prepareStatement("select set_config('app.authority', ?, true)")) {
      tell.setString(1, authority.toString());
      tell.execute();
    }
  }

  /** Every seal in the chain's order. */
  void each(Look look) throws SQLException {
    try (var statement = prepare(CHAIN);
        var rows = statement.executeQuery()) {
      while (rows.next() && look.goOn(sealed(rows))) {}
    }
  }

  /** The oldest entry before that instant that no seal covers. */
  Optional<Entry> unsealed(Instant before) throws SQLException {
    try (var statement = prepare(UNSEALED)) {
      statement.setObject(2, before.atOffset(ZoneOffset.UTC));
      try (var rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(entry(rows)) : Optional.empty();
      }
    }
  }

  /** The checkpoints as they are kept: signed notes, the oldest first. */
  List<String> checkpoints() throws SQLException {
    var notes = new ArrayList<String>();
    try (var statement = prepare(CHECKPOINTS);
        var rows = statement.executeQuery()) {
      while (rows.next()) {
        notes.add(rows.getString(1));
      }
    }
    return notes;
  }

  private PreparedStatement prepare(String sql) throws SQLException {
    var statement = connection.prepareStatement(sql);
    statement.setFetchSize(ROWS_AT_ONCE);
    statement.setObject(1, authority);
    return statement;
  }

  private static SealedEntry sealed(ResultSet row) throws SQLException {
    var link = new Link(row.getLong("position"), Buffer.buffer(row.getBytes("hash")));
    var entry = row.getString("verb") == null ? Optional.<Entry>empty() : Optional.of(entry(row));
    return new SealedEntry(link, row.getLong("entry_id"), entry);
  }

  private static Entry entry(ResultSet row) throws SQLException {
    return new Entry(
        row.getObject("authority_id", UUID.class),
        row.getLong("id"),
        row.getLong("tx"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getString("actor_kind"),
        row.getObject("actor_id", UUID.class),
        row.getString("verb"),
        row.getObject("subject_id", UUID.class),
        row.getString("detail"));
  }

  private static final String CHAIN =
      "select s.position, s.hash, s.entry_id, "
          + Entry.COLUMNS
          + """
            from audit_seal s
            left join audit_entry e on e.id = s.entry_id and e.authority_id = s.authority_id
           where s.authority_id = ?
           order by s.position
          """;

  private static final String UNSEALED =
      "select "
          + Entry.COLUMNS
          + """
            from audit_entry e
           where e.authority_id = ? and e.at < ?
             and not exists (select 1 from audit_seal s where s.entry_id = e.id)
           order by e.tx, e.id
           limit 1
          """;

  private static final String CHECKPOINTS =
      "select note from audit_checkpoint where authority_id = ? order by position";
}
