package care.heard.meetings;

import care.heard.identity.PeopleService;
import care.heard.platform.audit.Audit;
import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import io.vertx.core.Future;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Makes the participation return of a year. */
final class ParticipationReturns {
  private final ReturnStore store = new ReturnStore();
  private final PeopleService people;
  private final Audit audit;

  ParticipationReturns(PeopleService people, Audit audit) {
    this.people = people;
    this.audit = audit;
  }

  /** The year that ends in that one; the running one where none is named; on record. */
  Future<ParticipationReturn> of(Tx tx, Optional<Integer> asked) {
    var year = asked.orElseGet(() -> ParticipationReturn.yearOf(England.day(tx.now())));
    var from = LocalDate.of(year - 1, 4, 1).atStartOfDay(England.ZONE).toInstant();
    var until = LocalDate.of(year, 4, 1).atStartOfDay(England.ZONE).toInstant();
    return store
        .held(tx, from, until)
        .compose(held ->
            people
                .birthdays(tx, held.stream().map(r -> r.person()).distinct().toList())
                .map(born -> of(year, held, born)))
        .compose(made -> audit.record(tx, "exportParticipation", null).map(made));
  }

  private static ParticipationReturn of(
      int year, List<ParticipationReturn.HeldReview> held, Map<UUID, LocalDate> born) {
    var rows =
        held.stream()
            .filter(review -> review.code() != null && born.containsKey(review.person()))
            .map(review ->
                new ParticipationReturn.ParticipationRow(
                    review.person().toString(),
                    born.get(review.person()),
                    review.day(),
                    ParticipationCode.of(review.code())))
            .toList();
    var unconfirmed = (int) held.stream().filter(review -> review.code() == null).count();
    return new ParticipationReturn(year, unconfirmed, rows);
  }
}
