package care.heard.releases;

import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.Reply;
import care.heard.platform.time.Quarter;
import io.vertx.core.Future;
import java.util.Map;

/** Binds the release operations of the contract; nothing else lives here. */
final class ReleaseRoutes {
  private final Database database;
  private final Idempotency idempotency;
  private final ReleaseService releases;
  private final PublishedReleases published;

  ReleaseRoutes(
      Database database,
      Idempotency idempotency,
      ReleaseService releases,
      PublishedReleases published) {
    this.database = database;
    this.idempotency = idempotency;
    this.releases = releases;
    this.published = published;
  }

  void bind(Api api) {
    api.on("draftRelease", this::draftRelease);
    api.on("getDraftRelease", this::getDraftRelease);
    api.on("signOffRelease", this::signOffRelease);
    api.on("publishRelease", this::publishRelease);
    api.on("listReleases", this::listReleases);
    api.on("getRelease", this::getRelease);
  }

  Future<Reply> draftRelease(Call call) {
    var quarter = Quarter.parse(call.body(DraftRelease.class).quarter());
    return idempotency.once(
        database,
        call,
        tx -> releases.draft(tx, quarter).map(ReleaseProgress::of).map(Reply::created));
  }

  private Future<Reply> getDraftRelease(Call call) {
    return database
        .inTransaction(call.caller(), tx -> releases.require(tx, call.id("releaseId")))
        .map(ReleaseProgress::of)
        .map(Reply::ok);
  }

  Future<Reply> signOffRelease(Call call) {
    return database
        .inTransaction(call.caller(), tx -> releases.signOff(tx, call.id("releaseId")))
        .map(ReleaseProgress::of)
        .map(Reply::ok);
  }

  Future<Reply> publishRelease(Call call) {
    return database
        .inTransaction(call.caller(), tx -> releases.publish(tx, call.id("releaseId")))
        .map(ReleaseProgress::of)
        .map(Reply::ok);
  }

  private Future<Reply> listReleases(Call call) {
    return published.list(call.caller()).map(list -> Reply.ok(Map.of("releases", list)));
  }

  private Future<Reply> getRelease(Call call) {
    return published.reply(call.caller(), call.id("releaseId"), call.parameter("If-None-Match"));
  }
}
