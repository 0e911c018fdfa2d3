package care.heard.releases;

import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Releases as the board's database role may read them: what is published, and nothing else. */
final class PublishedStore {
  Future<Optional<PublishedRelease>> find(Tx tx, UUID id) {
    return tx.find(PublishedStore::release, FIND, authorityOf(tx), id);
  }

  Future<List<ReleaseSummary>> list(Tx tx) {
    return tx.list(PublishedStore::summary, LIST, authorityOf(tx));
  }

  private static PublishedRelease release(Row row) {
    return new PublishedRelease(
        row.getUUID("id"), publishedOn(row), row.getString("sha256"), ReleaseRows.content(row));
  }

  private static ReleaseSummary summary(Row row) {
    var quarter = ReleaseRows.quarter(row);
    return new ReleaseSummary(
        row.getUUID("id"),
        quarter.code(),
        ReleaseContent.title(quarter),
        publishedOn(row),
        row.getString("sha256"));
  }

  private static LocalDate publishedOn(Row row) {
    return England.day(row.getOffsetDateTime("published_at").toInstant());
  }

  private static UUID authorityOf(Tx tx) {
    return tx.caller().authority().orElseThrow();
  }

  private static final String FIND =
      """
      select id, content, sha256, published_at
        from release
       where authority_id = $1 and id = $2 and state = 'published'
      """;

  private static final String LIST =
      """
      select id, quarter, sha256, published_at
        from release
       where authority_id = $1 and state = 'published'
       order by quarter desc
      """;
}
