package care.heard.cards;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who looked at which parts of a card, and who said that they read it before the first visit. */
final class ReadStore {
  /** A look at some parts of a card, as they were in that version. */
  record Look(UUID card, UUID person, int version, List<CardPart> parts) {}

  /** Puts a look by that member of staff into the young person's history. */
  Future<Void> add(Tx tx, Caller.StaffMember staff, Look look) {
    return tx.run(
            ADD,
            look.card(),
            staff.staff(),
            England.day(tx.now()),
            look.version(),
            staff.authorityId(),
            look.person(),
            look.parts().stream().map(CardPart::code).toArray(String[]::new))
        .mapEmpty();
  }

  Future<List<MyCardReads.Read>> reads(Tx tx, UUID person) {
    return tx.list(ReadStore::read, READS, person);
  }

  Future<List<MyCardReads.Confirmation>> confirmations(Tx tx, UUID person) {
    return tx.list(ReadStore::confirmation, CONFIRMATIONS, person);
  }

  Future<List<MyCardReads.Read>> allReads(Tx tx, UUID person) {
    return tx.list(ReadStore::read, ALL_READS, person);
  }

  Future<List<MyCardReads.Confirmation>> allConfirmations(Tx tx, UUID person) {
    return tx.list(ReadStore::confirmation, ALL_CONFIRMATIONS, person);
  }

  private static MyCardReads.Read read(Row row) {
    return new MyCardReads.Read(
        row.getString("name"),
        row.getString("job_title"),
        row.getLocalDate("read_on"),
        row.getInteger("times"),
        Arrays.stream(row.getArrayOfStrings("parts")).map(CardPart::of).sorted().toList());
  }

  private static MyCardReads.Confirmation confirmation(Row row) {
    return new MyCardReads.Confirmation(
        row.getString("name"),
        row.getString("job_title"),
        row.getLocalDate("confirmed_on"),
        Optional.<LocalDate>ofNullable(row.getLocalDate("first_visit")));
  }

  private static final String ADD =
      """
      insert into card_read
             (card_id, staff_id, read_on, version, authority_id, person_id, parts, times)
      values ($1, $2, $3, $4, $5, $6, $7, 1)
      on conflict (card_id, staff_id, read_on, version, parts) do update
         set times = card_read.times + 1
      """;

  private static final String ALL_READS =
      """
      select s.name, s.job_title, r.read_on, r.times, r.parts
        from card_read r join staff s on s.id = r.staff_id
       where r.person_id = $1
       order by r.read_on desc, r.version desc, s.name
      """;

  private static final String READS = ALL_READS + " limit 500";

  private static final String ALL_CONFIRMATIONS =
      """
      select s.name, s.job_title, f.confirmed_on, f.first_visit
        from card_confirmation f join staff s on s.id = f.staff_id
       where f.person_id = $1
       order by f.confirmed_on desc, s.name
      """;

  private static final String CONFIRMATIONS = ALL_CONFIRMATIONS + " limit 100";
}
