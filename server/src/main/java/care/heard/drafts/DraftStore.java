package care.heard.drafts;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Drafts as they are kept. */
final class DraftStore {
  /** A draft with its words sealed. */
  record Kept(String code, String etag, Buffer sealed, LocalDate savedOn) {
    static Kept fromRow(Row row) {
      return new Kept(
          row.getString("question_set"),
          row.getString("etag"),
          row.getBuffer("content_sealed"),
          row.getLocalDate("saved_on"));
    }
  }

  Future<List<Kept>> all(Tx tx, UUID person) {
    return tx.list(Kept::fromRow, ALL, person);
  }

  Future<Optional<Kept>> find(Tx tx, UUID person, String code) {
    return tx.find(Kept::fromRow, ONE, person, code);
  }

  /** Keeps a draft in place of the state of that etag; false where another device was faster. */
  Future<Boolean> keep(Tx tx, Caller.YoungPerson young, Kept next, String before) {
    return tx.run(
            KEEP,
            young.person(),
            next.code(),
            young.authorityId(),
            next.etag(),
            next.sealed(),
            next.savedOn(),
            before)
        .map(rows -> rows.rowCount() == 1);
  }

  Future<Void> remove(Tx tx, UUID person, String code) {
    return tx.run(REMOVE, person, code).mapEmpty();
  }

  Future<Void> forget(Tx tx, LocalDate savedBefore) {
    return tx.run(FORGET, savedBefore).mapEmpty();
  }

  private static final String SELECT =
      """
      select question_set, etag, content_sealed, saved_on from feedback_draft
       where person_id = $1
      """;

  private static final String ALL = SELECT + " order by question_set";

  private static final String ONE = SELECT + " and question_set = $2";

  private static final String KEEP =
      """
      insert into feedback_draft as d
             (person_id, question_set, authority_id, etag, content_sealed, saved_on)
      values ($1, $2, $3, $4, $5, $6)
      on conflict on constraint feedback_draft_pkey
      do update set etag = $4, content_sealed = $5, saved_on = $6
       where d.etag = $7
      """;

  private static final String REMOVE =
      "delete from feedback_draft where person_id = $1 and question_set = $2";

  private static final String FORGET = "delete from feedback_draft where saved_on < $1";
}
