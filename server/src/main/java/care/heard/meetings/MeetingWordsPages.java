package care.heard.meetings;

import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.http.Call;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.Templates;
import io.vertx.core.Future;
import io.vertx.core.Vertx;

/** What a young person wrote for a meeting: a page, a sheet of paper, and what opened an alert. */
final class MeetingWordsPages {
  private static final String WORDS = MeetingPages.HERE + "/:meetingId/words";
  private static final String ALERTS = "/staff/alerts";

  private final Database database;
  private final MeetingScreens screens;
  private final MeetingsServices services;
  private final MeetingSheet sheet;

  MeetingWordsPages(
      Vertx vertx,
      Database database,
      MeetingScreens screens,
      MeetingsServices services,
      Templates templates) {
    this.database = database;
    this.screens = screens;
    this.services = services;
    this.sheet = new MeetingSheet(vertx, templates);
  }

  void bind(Pages pages) {
    pages.get(WORDS, "readMeetingWords", this::words);
    pages.get(WORDS + ".pdf", "readMeetingWords", this::sheet);
    pages.get("/staff/meeting-concerns/:meetingConcernId", "readMeetingConcern", this::concern);
  }

  private Future<Reply> words(Call call) {
    return screens.show(
        call.staff(),
        MeetingPages.HERE,
        "staff/meeting-words.jte",
        tx ->
            services
                .words()
                .read(tx, call.staff(), call.id("meetingId"))
                .map(MeetingWordsPage::of));
  }

  private Future<Reply> sheet(Call call) {
    return database
        .inTransaction(
            call.caller(), tx -> services.words().read(tx, call.staff(), call.id("meetingId")))
        .map(MeetingWordsPage::of)
        .compose(sheet::print)
        .map(pdf -> Reply.bytes(200, "application/pdf", pdf.getBytes()))
        .map(reply -> reply.with("Content-Disposition", "inline; filename=\"my-meeting.pdf\""));
  }

  private Future<Reply> concern(Call call) {
    return database
        .inTransaction(
            Surface.DUTY,
            call.caller(),
            tx -> services.concerns().read(tx, call.staff(), call.id("meetingConcernId")))
        .map(concern -> new MeetingConcernPage(concern.from(), concern.words()))
        .compose(page ->
            screens.show(
                call.staff(),
                ALERTS,
                "staff/meeting-concern.jte",
                _ -> Future.succeededFuture(page)));
  }
}
