package care.heard.feedback;

import care.heard.asks.Audience;
import care.heard.platform.http.Json;
import care.heard.platform.http.Problem;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of a set of questions. Once published it never changes, and answers keep the version
 * they were given to.
 *
 * @param state {@code draft}, {@code published} or {@code retired}
 * @param translations what it says in other languages than English, by language code
 * @param audience whom it is for, and when it is open
 * @param replacedOn the day a newer version took its place, where one did
 */
public record QuestionSet(
    UUID id,
    String code,
    int version,
    String state,
    String title,
    String intro,
    List<Question> questions,
    Map<String, Translation> translations,
    Audience audience,
    Optional<LocalDate> replacedOn) {

  /** The columns of a version, of the table by the name of {@code q}. */
  public static final String COLUMNS =
      """
      q.id, q.code, q.version, q.state, q.content, q.age_bands, q.statuses, q.opens_on, q.closes_on,
      case when q.replaced then q.retired_on end as replaced_on
      """;

  // A phone may hold answers for days until it has signal: nothing that was said may be lost to an
  // edit of the wording.
  private static final int REPLACED_TAKEN_DAYS = 14;

  /** What the database keeps as the version's content. */
  public record Content(
      String title, String intro, List<Question> questions, Map<String, Translation> translations) {
    /** What the content leaves out is empty. */
    public Content {
      translations = translations == null ? Map.of() : translations;
    }
  }

  /** The version in a row with those columns. */
  public static QuestionSet fromRow(Row row) {
    var content = Json.read(((JsonObject) row.getJson("content")).encode(), Content.class);
    return new QuestionSet(
        row.getUUID("id"),
        row.getString("code"),
        row.getInteger("version"),
        row.getString("state"),
        content.title(),
        content.intro(),
        content.questions(),
        content.translations(),
        Audience.fromRow(row),
        Optional.ofNullable(row.getLocalDate("replaced_on")));
  }

  /** The question of that id, where the set has it. */
  public Optional<Question> find(String questionId) {
    return questions.stream().filter(q -> q.id().equals(questionId)).findFirst();
  }

  /** This set, where it can be answered on that day; else INVALID. */
  QuestionSet requireOpen(LocalDate day) {
    if (!audience.isOpenOn(day) || !(state.equals("published") || isJustReplaced(day))) {
      throw closed();
    }
    return this;
  }

  /** This set, where it is for somebody of that age and status; else INVALID. */
  QuestionSet requireFor(int age, String status) {
    if (!audience.includes(age, status)) {
      throw Problem.invalid(
          "/questionSet", "These questions are not for you. Load the list again.");
    }
    return this;
  }

  /** What to answer where there are no such questions, or not any more. */
  static Problem closed() {
    return Problem.invalid("/questionSet", "These questions are closed. Load the list again.");
  }

  private boolean isJustReplaced(LocalDate day) {
    return replacedOn.filter(on -> !on.plusDays(REPLACED_TAKEN_DAYS).isBefore(day)).isPresent();
  }
}
