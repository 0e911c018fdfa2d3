package care.heard.corrections;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Wishes for corrections, and who read them. */
final class CorrectionStore {
  Future<Void> add(Tx tx, Caller.YoungPerson young, Correction asked) {
    return tx.run(
            ADD,
            asked.id(),
            young.authorityId(),
            asked.person(),
            asked.about().code(),
            asked.wordsSealed(),
            asked.askedOn(),
            asked.answerBy())
        .mapEmpty();
  }

  /** Those of one young person, the last first. */
  Future<List<Correction>> of(Tx tx, UUID person) {
    return tx.list(Correction::fromRow, OF, person);
  }

  /** Those that the caller may read, what waits first. */
  Future<List<Correction>> list(Tx tx) {
    return tx.list(Correction::fromRow, LIST);
  }

  Future<Optional<Correction>> find(Tx tx, UUID id) {
    return tx.find(Correction::fromRow, ONE, id);
  }

  /** Keeps the answer; false where somebody was faster. */
  Future<Boolean> answer(
      Tx tx, UUID id, CorrectionState outcome, Buffer sealed, UUID staff, LocalDate day) {
    return tx.run(ANSWER, id, outcome.code(), sealed, staff, day).map(rows -> rows.rowCount() == 1);
  }

  /** Puts into the young person's history that this member of staff read it today. */
  Future<Void> addRead(Tx tx, Caller.StaffMember staff, Correction read, LocalDate day) {
    return tx.run(READ, read.id(), staff.staff(), day, staff.authorityId(), read.person())
        .mapEmpty();
  }

  /** Who read what of that young person's, by correction. */
  Future<Map<UUID, List<MyCorrection.Read>>> reads(Tx tx, UUID person) {
    return tx.run(READS, person)
        .map(rows ->
            rows.stream()
                .collect(
                    Collectors.groupingBy(
                        row -> row.getUUID("correction_id"),
                        Collectors.mapping(
                            row ->
                                new MyCorrection.Read(
                                    row.getString("name"),
                                    row.getString("job_title"),
                                    row.getLocalDate("read_on")),
                            Collectors.toList()))));
  }

  private static final String ADD =
      """
      insert into correction
             (id, authority_id, person_id, about, words_sealed, asked_on, answer_by, state)
      values ($1, $2, $3, $4, $5, $6, $7, 'waiting')
      """;

  private static final String SELECT =
      """
      select c.id, c.person_id, c.about, c.words_sealed, c.asked_on, c.answer_by, c.state,
             c.answer_sealed, s.name as answered_name, c.answered_on
        from correction c
        left join staff s on s.id = c.answered_by
      """;

  private static final String OF = SELECT + "where c.person_id = $1 order by c.asked_on desc, c.id";

  private static final String LIST =
      SELECT
          + "order by c.state = 'waiting' desc,"
          + " case when c.state = 'waiting' then c.answer_by end, c.answered_on desc, c.id limit 500";

  private static final String ONE = SELECT + "where c.id = $1";

  private static final String ANSWER =
      """
      update correction
         set state = $2, answer_sealed = $3, answered_by = $4, answered_on = $5
       where id = $1 and state = 'waiting'
      """;

  private static final String READ =
      """
      insert into correction_read (correction_id, staff_id, read_on, authority_id, person_id)
      values ($1, $2, $3, $4, $5)
      on conflict do nothing
      """;

  private static final String READS =
      """
      select r.correction_id, s.name, s.job_title, r.read_on
        from correction_read r join staff s on s.id = r.staff_id
       where r.person_id = $1
       order by r.read_on, s.name
      """;
}
