package care.heard.push;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;

/** What each young person wants to be told, as it is kept. */
final class PreferenceStore {
  /** Theirs; the usual until they chose. */
  Future<NoticePreferences> of(Tx tx, Caller.YoungPerson young) {
    return tx.find(NoticePreferences::fromRow, FIND, young.person())
        .map(found -> found.orElseGet(NoticePreferences::usual));
  }

  Future<Void> save(Tx tx, Caller.YoungPerson young, NoticePreferences chosen) {
    return tx.run(
            SAVE,
            young.person(),
            young.authorityId(),
            chosen.wakes(),
            chosen.reminders().stream().sorted().map(Reminder::code).toArray(String[]::new),
            chosen.quiet().map(QuietWindow::from).orElse(null),
            chosen.quiet().map(QuietWindow::until).orElse(null),
            chosen.quietAtSchool())
        .mapEmpty();
  }

  private static final String FIND =
      """
      select wakes, reminders, quiet_from, quiet_until, quiet_at_school
        from notice_preference
       where person_id = $1
      """;

  private static final String SAVE =
      """
      insert into notice_preference
             (person_id, authority_id, wakes, reminders, quiet_from, quiet_until, quiet_at_school)
      values ($1, $2, $3, $4, $5, $6, $7)
      on conflict on constraint notice_preference_pkey do update
         set wakes = excluded.wakes, reminders = excluded.reminders,
             quiet_from = excluded.quiet_from, quiet_until = excluded.quiet_until,
             quiet_at_school = excluded.quiet_at_school
      """;
}
