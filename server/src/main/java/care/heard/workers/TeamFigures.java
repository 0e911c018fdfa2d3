package care.heard.workers;

import io.vertx.sqlclient.Row;

/**
 * One team's figures of a year.
 *
 * @param youngPeople those who have a worker in the team today
 * @param one how many of them had one worker in the year; and so on
 * @param answered how many of them said how their last change of worker went, under their name
 * @param toldBefore how many were told before it happened
 * @param saidGoodbye how many got to say goodbye
 * @param toldAgain how many had to tell some or all of their story again
 */
record TeamFigures(
    String team,
    int youngPeople,
    int one,
    int two,
    int three,
    int fourOrMore,
    int answered,
    int toldBefore,
    int saidGoodbye,
    int toldAgain) {

  static TeamFigures fromRow(Row row) {
    return new TeamFigures(
        row.getString("team"),
        row.getInteger("young_people"),
        row.getInteger("one"),
        row.getInteger("two"),
        row.getInteger("three"),
        row.getInteger("four_or_more"),
        row.getInteger("answered"),
        row.getInteger("told_before"),
        row.getInteger("said_goodbye"),
        row.getInteger("told_again"));
  }

  static TeamFigures nobody(String name) {
    return new TeamFigures(name, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  TeamFigures and(TeamFigures more) {
    return new TeamFigures(
        team,
        youngPeople + more.youngPeople,
        one + more.one,
        two + more.two,
        three + more.three,
        fourOrMore + more.fourOrMore,
        answered + more.answered,
        toldBefore + more.toldBefore,
        saidGoodbye + more.saidGoodbye,
        toldAgain + more.toldAgain);
  }
}
