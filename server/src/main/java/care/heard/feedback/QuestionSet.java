package care.heard.feedback;

import care.heard.platform.http.Json;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Row;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One version of a set of questions; a version never changes. */
public record QuestionSet(
    UUID id, String code, int version, String title, String intro, List<Question> questions) {

  /** What the database keeps as the version's content. */
  private record Content(String title, String intro, List<Question> questions) {}

  static QuestionSet fromRow(Row row) {
    var content = Json.read(((JsonObject) row.getJson("content")).encode(), Content.class);
    return new QuestionSet(
        row.getUUID("id"),
        row.getString("code"),
        row.getInteger("version"),
        content.title(),
        content.intro(),
        content.questions());
  }

  /** The question of that id, where the set has it. */
  Optional<Question> find(String questionId) {
    return questions.stream().filter(q -> q.id().equals(questionId)).findFirst();
  }
}
