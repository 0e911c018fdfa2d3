package care.heard.meetings;

import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;

/** Binds the operations on where staff are told of their reviews. */
final class ReviewTellingRoutes {
  private final Database database;
  private final ReviewTelling telling;

  ReviewTellingRoutes(Database database, ReviewTelling telling) {
    this.database = database;
    this.telling = telling;
  }

  void bind(Api api) {
    api.on("getReviewTelling", this::getReviewTelling);
    api.on("saveReviewTelling", this::saveReviewTelling);
  }

  private Future<Reply> getReviewTelling(Call call) {
    return database
        .inTransaction(call.caller(), tx -> telling.read(tx, call.staff()))
        .map(ReviewTellingRoutes::shown);
  }

  /** Also what the form sends. */
  Future<Reply> saveReviewTelling(Call call) {
    var asked = call.body(SaveReviewTelling.class);
    return database
        .inTransaction(call.caller(), tx -> telling.save(tx, call.staff(), asked))
        .map(ReviewTellingRoutes::shown);
  }

  private static Reply shown(Optional<String> address) {
    return Reply.ok(Map.of("address", address.orElse("")));
  }
}
