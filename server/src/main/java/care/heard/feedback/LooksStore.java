package care.heard.feedback;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.util.List;

/** Who opened what, from the audit log, as far as a young person may see it. */
final class LooksStore {
  /** What was opened of this young person's, the newest first. */
  Future<List<Look>> of(Tx tx, Caller.YoungPerson young) {
    return tx.list(Look::fromRow, LOOKS, young.person(), England.ZONE.getId());
  }

  /** Without an order and a limit. */
  static final String ALL_LOOKS =
      """
      select (e.at at time zone $2)::date as day, s.name, s.job_title, s.roles,
             i.id as item_id, i.share_with, i.sent_on, q.content ->> 'title' as title
        from audit_entry e
        join staff s on s.id = e.actor_id
        left join feedback_item i on i.id = e.subject_id
        left join question_set q on q.id = i.question_set_id
       where e.subject_id = any (array(
               select id from feedback_item where person_id = $1 union all select $1))
         and e.actor_kind = 'staff' and e.verb in ('readFeedback', 'issueEnrolmentCode')
      """;

  private static final String LOOKS = ALL_LOOKS + " order by e.at desc limit 200";
}
