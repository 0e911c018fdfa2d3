package care.heard.feedback;

import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was sent without a name, as the background jobs reach it: always all of it at once. */
final class UnnamedUpkeepStore {
  /** An item's words with its own key. */
  record SealedWords(UUID item, Buffer itemKey, Buffer sealed) {
    static SealedWords fromRow(Row row) {
      return new SealedWords(
          row.getUUID("id"), row.getBuffer("item_key"), row.getBuffer("words_sealed"));
    }
  }

  Future<List<SealedWords>> ofDay(Tx tx, LocalDate day) {
    return tx.list(SealedWords::fromRow, OF_DAY, day);
  }

  /** Nobody else touches what was sent without a name until this transaction ends. */
  Future<Void> lock(Tx tx) {
    return tx.run(LOCK).mapEmpty();
  }

  /** How many of each earlier day are not on record yet; from now on they are. */
  Future<Map<LocalDate, Long>> markAudited(Tx tx, LocalDate today) {
    return days(tx, MARK_AUDITED, today);
  }

  /** The same of messages in threads. */
  Future<Map<LocalDate, Long>> markMessagesAudited(Tx tx, LocalDate today) {
    return days(tx, MARK_MESSAGES_AUDITED, today);
  }

  /** The same of what was taken back. */
  Future<Map<LocalDate, Long>> markWithdrawalsAudited(Tx tx, LocalDate today) {
    return days(tx, MARK_WITHDRAWALS_AUDITED, today);
  }

  private static Future<Map<LocalDate, Long>> days(Tx tx, String sql, LocalDate today) {
    return tx.list(row -> row.getLocalDate(0), sql, today)
        .map(days -> days.stream().collect(Collectors.groupingBy(d -> d, Collectors.counting())));
  }

  /** Forgets by what hash a command would be known again. */
  Future<Void> forgetCommands(Tx tx, LocalDate before) {
    return tx.run(FORGET_COMMANDS, before).compose(_ -> tx.run(FORGET_MESSAGES, before)).mapEmpty();
  }

  /** Ends the periods whose release is published, and those before that quarter. */
  Future<Void> close(Tx tx, LocalDate before, String beforeQuarter) {
    return tx.run(DROP_TIES, before).compose(_ -> tx.run(DESTROY_KEYS, beforeQuarter)).mapEmpty();
  }

  private static final String OF_DAY =
      """
      select id, item_key, words_sealed
        from feedback_item
       where level <> 'named' and sent_on = $1 and state <> 'withdrawn'
      """;

  private static final String LOCK = "select lock_unnamed_items()";

  private static final String MARK_AUDITED =
      """
      update feedback_item set audited = true
       where level <> 'named' and not audited and sent_on < $1
      returning sent_on
      """;

  private static final String MARK_MESSAGES_AUDITED =
      """
      update feedback_reply set audited = true
       where person_id is null and staff_id is null and not audited and sent_on < $1
      returning sent_on
      """;

  private static final String MARK_WITHDRAWALS_AUDITED =
      """
      update feedback_item set withdrawal_audited = true
       where level <> 'named' and not withdrawal_audited and withdrawn_on < $1
      returning withdrawn_on
      """;

  private static final String FORGET_MESSAGES =
      """
      update feedback_reply set command_hash = null, request_hash = null
       where person_id is null and staff_id is null and command_hash is not null and sent_on < $1
      """;

  private static final String FORGET_COMMANDS =
      """
      update feedback_item set command_hash = null, request_hash = null
       where level <> 'named' and command_hash is not null and sent_on < $1
      """;

  private static final String DROP_TIES =
      """
      update feedback_item i set pass_tie = null
       where i.level <> 'named' and i.pass_tie is not null
         and (i.sent_on < $1
              or exists (select from release r
                          where r.authority_id = i.authority_id and r.state = 'published'
                            and r.quarter = to_char(i.sent_on, 'YYYY"-Q"Q')))
      """;

  private static final String DESTROY_KEYS =
      """
      delete from voice_key k
       where k.quarter < $1
          or exists (select from release r
                      where r.authority_id = k.authority_id and r.state = 'published'
                        and r.quarter = k.quarter)
      """;
}
