package care.heard.mydata;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.support.TestHeard;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Asks the database's catalogue which tables hold something that leads to a young person. */
final class LeadsToAPerson {
  private LeadsToAPerson() {}

  /**
   * Tables that name a person or whoever called, those that may name them among others, and every
   * table whose rows hang on a row of one of these.
   */
  static Set<String> tables(TestHeard heard) {
    var owner = new Caller.Service(Surface.OWNER, Optional.empty());
    var found =
        TestHeard.await(
            heard.database().inTransaction(owner, tx -> tx.list(row -> row.getString(0), LEADING)));
    return new TreeSet<>(found);
  }

  // A key that may be empty still leads there; what is set null on erasure is found all the same.
  private static final String LEADING =
      """
      with recursive led as (
        select c.oid as id
          from pg_class c
         where c.relnamespace = 'heard'::regnamespace and c.relkind in ('r', 'p')
           and (c.relname in ('person', 'outbox')
                or exists (select 1 from pg_attribute a
                            where a.attrelid = c.oid and not a.attisdropped
                              and a.attname in ('person_id', 'caller_id', 'subject_id')))
        union
        select k.conrelid
          from pg_constraint k join led l on l.id = k.confrelid
         where k.contype = 'f'
      )
      select c.relname::text from led l join pg_class c on c.oid = l.id order by 1
      """;
}
