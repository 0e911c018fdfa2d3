package care.heard.push;

import care.heard.platform.db.Database;
import care.heard.platform.http.Api;
import care.heard.platform.http.Call;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;
import java.util.Map;
import java.util.Optional;

/** Binds what a phone does about notices; nothing else lives here. */
public final class PushRoutes {
  private final Database database;
  private final NoticeService notices;
  private final PushTokens tokens;
  private final Preferences preferences;
  private final Optional<WebPushSettings> webPush;

  PushRoutes(
      Database database,
      NoticeService notices,
      PushTokens tokens,
      Preferences preferences,
      Optional<WebPushSettings> webPush) {
    this.database = database;
    this.notices = notices;
    this.tokens = tokens;
    this.preferences = preferences;
    this.webPush = webPush;
  }

  /** Answers this feature's operations. */
  public void bind(Api api) {
    api.on("listNotices", this::listNotices);
    api.on("markNoticeSeen", this::markNoticeSeen);
    api.on("registerPushToken", this::registerPushToken);
    api.on("getWebPushKey", this::getWebPushKey);
    api.on("registerWebPush", this::registerWebPush);
    api.on("getNoticePreferences", this::getNoticePreferences);
    api.on("saveNoticePreferences", this::saveNoticePreferences);
  }

  private Future<Reply> listNotices(Call call) {
    return database
        .inTransaction(call.caller(), tx -> notices.list(tx, call.youngPerson()))
        .map(Notices::new)
        .map(Reply::ok);
  }

  private Future<Reply> markNoticeSeen(Call call) {
    return database
        .inTransaction(
            call.caller(), tx -> notices.markSeen(tx, call.youngPerson(), call.id("noticeId")))
        .map(_ -> Reply.noContent());
  }

  private Future<Reply> getNoticePreferences(Call call) {
    return database
        .inTransaction(call.caller(), tx -> preferences.of(tx, call.youngPerson()))
        .map(MyNoticePreferences::of)
        .map(Reply::ok);
  }

  private Future<Reply> saveNoticePreferences(Call call) {
    var command = call.body(SaveNoticePreferences.class);
    return database
        .inTransaction(call.caller(), tx -> preferences.save(tx, call.youngPerson(), command))
        .map(MyNoticePreferences::of)
        .map(Reply::ok);
  }

  private Future<Reply> getWebPushKey(Call call) {
    return Future.succeededFuture(
        Reply.ok(Map.of("key", requireWebPush().key().applicationServerKey())));
  }

  private Future<Reply> registerWebPush(Call call) {
    var browser = call.body(RegisterWebPush.class).address(requireWebPush());
    return database
        .inTransaction(call.caller(), tx -> tokens.register(tx, call.youngPerson(), browser))
        .map(_ -> Reply.noContent());
  }

  private WebPushSettings requireWebPush() {
    return webPush.orElseThrow(Problem::notFound);
  }

  private Future<Reply> registerPushToken(Call call) {
    var command = call.body(RegisterPushToken.class);
    return database
        .inTransaction(call.caller(), tx -> tokens.register(tx, call.youngPerson(), command))
        .map(_ -> Reply.noContent());
  }
}
