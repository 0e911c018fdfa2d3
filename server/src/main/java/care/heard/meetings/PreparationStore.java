package care.heard.meetings;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.Tuple;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What young people prepare, as it is kept, and who has read it. */
final class PreparationStore {
  /** Under which name the people who must not see the words are kept. */
  static final String NOT_FOR = "not-for";

  /** A row of {@code meeting_preparation}. */
  record KeptPreparation(
      int version,
      Optional<Speaker> speaker,
      Optional<WordsFor> wordsFor,
      Optional<String> timeAlone,
      Optional<LocalDate> savedOn,
      Optional<UUID> questionSet) {
    static KeptPreparation fromRow(Row row) {
      return new KeptPreparation(
          row.getInteger("version"),
          Optional.ofNullable(row.getString("speaker")).map(Speaker::of),
          Optional.ofNullable(row.getString("words_for")).map(WordsFor::of),
          Optional.ofNullable(row.getString("time_alone")),
          Optional.ofNullable(row.getLocalDate("saved_on")),
          Optional.ofNullable(row.getUUID("question_set_id")));
    }
  }

  /** A row of {@code meeting_word}. */
  record KeptWord(String part, Buffer wordsSealed, Keep keep) {
    static KeptWord fromRow(Row row) {
      return new KeptWord(
          row.getString("part"),
          row.getBuffer("words_sealed"),
          row.getBoolean("private") ? Keep.PRIVATE : Keep.OPEN);
    }
  }

  /** A meeting for which there are words that the caller may read. */
  record WordsWaiting(UUID meeting, Optional<Buffer> notForSealed) {
    static WordsWaiting fromRow(Row row) {
      return new WordsWaiting(
          row.getUUID("meeting_id"), Optional.ofNullable(row.getBuffer("not_for")));
    }
  }

  Future<Optional<KeptPreparation>> find(Tx tx, UUID meeting) {
    return tx.find(KeptPreparation::fromRow, ONE, meeting);
  }

  Future<List<KeptWord>> words(Tx tx, UUID meeting) {
    return tx.list(KeptWord::fromRow, WORDS, meeting);
  }

  /** Those of these meetings for which the caller may read words. */
  Future<List<WordsWaiting>> waiting(Tx tx, Collection<UUID> meetings) {
    return tx.list(WordsWaiting::fromRow, WAITING, (Object) meetings.toArray(UUID[]::new));
  }

  Future<Void> answer(Tx tx, Caller.YoungPerson young, UUID meeting, MeetingAnswer answer) {
    return tx.run(ANSWER, meeting, young.authorityId(), young.person(), answer.code()).mapEmpty();
  }

  /** Moves the preparation to its next version; false where another phone was faster. */
  Future<Boolean> keep(
      Tx tx, Caller.YoungPerson young, UUID meeting, int before, SavePreparation said) {
    return tx.run(
            KEEP,
            meeting,
            young.authorityId(),
            young.person(),
            before,
            said.speaker().map(Speaker::code).orElse(null),
            said.wordsFor().map(WordsFor::code).orElse(null),
            said.timeAlone().orElse(null),
            England.day(tx.now()),
            said.questionSet().orElse(null))
        .map(rows -> rows.rowCount() == 1);
  }

  /** Puts these words in place of those that were there. */
  Future<Void> keepWords(Tx tx, Caller.YoungPerson young, UUID meeting, List<KeptWord> words) {
    return tx.run(CLEAR, meeting)
        .compose(
            _ -> tx.runAll(ADD, words.stream().map(word -> tuple(young, meeting, word)).toList()));
  }

  /** Whether the young person wrote anything for it, whoever may read it. */
  Future<Boolean> hasWords(Tx tx, UUID meeting) {
    return tx.find(row -> row.getBoolean(0), HAS_WORDS, meeting).map(found -> found.orElse(false));
  }

  Future<Void> addRead(Tx tx, Caller.StaffMember staff, UUID meeting, UUID person) {
    return tx.run(READ, meeting, staff.staff(), England.day(tx.now()), staff.authorityId(), person)
        .mapEmpty();
  }

  Future<List<MyPreparation.Read>> reads(Tx tx, UUID meeting) {
    return tx.list(PreparationStore::read, READS, meeting);
  }

  private static Tuple tuple(Caller.YoungPerson young, UUID meeting, KeptWord word) {
    return Tuple.of(
        meeting,
        word.part(),
        young.authorityId(),
        young.person(),
        word.wordsSealed(),
        word.keep() == Keep.PRIVATE);
  }

  private static MyPreparation.Read read(Row row) {
    return new MyPreparation.Read(
        row.getString("name"), row.getString("job_title"), row.getLocalDate("read_on"));
  }

  private static final String ONE =
      """
      select version, speaker, words_for, time_alone, saved_on, question_set_id
        from meeting_preparation
       where meeting_id = $1
      """;

  private static final String WORDS =
      "select part, words_sealed, private from meeting_word where meeting_id = $1";

  private static final String WAITING =
      """
      select meeting_id,
             (array_agg(words_sealed) filter (where part = 'not-for'))[1] as not_for
        from meeting_word
       where meeting_id = any($1)
       group by meeting_id
      having bool_or(part <> 'not-for')
      """;

  private static final String ANSWER =
      """
      insert into meeting_preparation (meeting_id, authority_id, person_id, version, answer)
      values ($1, $2, $3, 0, $4)
      on conflict (meeting_id) do update set answer = excluded.answer
      """;

  private static final String KEEP =
      """
      insert into meeting_preparation
             (meeting_id, authority_id, person_id, version, speaker, words_for, time_alone, saved_on,
              question_set_id)
      values ($1, $2, $3, $4 + 1, $5, $6, $7, $8, $9)
      on conflict (meeting_id) do update
         set version = excluded.version, speaker = excluded.speaker,
             words_for = excluded.words_for, time_alone = excluded.time_alone,
             saved_on = excluded.saved_on, question_set_id = excluded.question_set_id
       where meeting_preparation.version = $4
      """;

  private static final String HAS_WORDS =
      "select words_for is not null from meeting_preparation where meeting_id = $1";

  private static final String CLEAR = "delete from meeting_word where meeting_id = $1";

  private static final String ADD =
      """
      insert into meeting_word (meeting_id, part, authority_id, person_id, words_sealed, private)
      values ($1, $2, $3, $4, $5, $6)
      """;

  private static final String READ =
      """
      insert into meeting_read (meeting_id, staff_id, read_on, authority_id, person_id)
      values ($1, $2, $3, $4, $5)
      on conflict (meeting_id, staff_id, read_on) do nothing
      """;

  private static final String READS =
      """
      select s.name, s.job_title, r.read_on
        from meeting_read r join staff s on s.id = r.staff_id
       where r.meeting_id = $1
       order by r.read_on desc, s.name
       limit 100
      """;
}
