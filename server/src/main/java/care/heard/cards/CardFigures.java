package care.heard.cards;

import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;

/**
 * How many workers for whom a card was waiting on their first day said that they read it before the
 * first visit.
 *
 * @param begun allocations with a card waiting
 */
record CardFigures(LocalDate from, LocalDate to, int begun, int readBefore, List<Team> teams) {
  /** The same for one team. */
  record Team(String team, int begun, int readBefore) {
    static Team fromRow(Row row) {
      return new Team(
          row.getString("team"), row.getInteger("begun"), row.getInteger("read_before"));
    }
  }

  static CardFigures of(LocalDate from, LocalDate to, List<Team> teams) {
    return new CardFigures(
        from,
        to,
        teams.stream().mapToInt(Team::begun).sum(),
        teams.stream().mapToInt(Team::readBefore).sum(),
        teams);
  }
}
