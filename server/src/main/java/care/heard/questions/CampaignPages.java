package care.heard.questions;

import care.heard.identity.Frames;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.db.Database;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Call;
import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.Templates;
import io.vertx.core.Future;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages on which staff plan campaigns and see what they reach. */
final class CampaignPages {
  private static final String LIST = "/staff/campaigns";

  private final Database database;
  private final CampaignService campaigns;
  private final QuestionSetService sets;
  private final CampaignRoutes routes;
  private final Frames frames;
  private final Templates templates;

  CampaignPages(
      Database database,
      CampaignService campaigns,
      QuestionSetService sets,
      CampaignRoutes routes,
      Frames frames,
      Templates templates) {
    this.database = database;
    this.campaigns = campaigns;
    this.sets = sets;
    this.routes = routes;
    this.frames = frames;
    this.templates = templates;
  }

  void bind(Pages pages) {
    pages.get(LIST, "listCampaigns", this::list);
    pages.leadingTo(LIST + "/new", "planCampaign", this::blank);
    pages.post(LIST, "planCampaign", this::plan, this::formAgain);
    pages.post(LIST + "/:campaignId/end", "endCampaign", this::end, this::listAgain);
  }

  private Future<Reply> list(Call call) {
    var message = call.parameter("done").flatMap(CampaignPages::message);
    return database.inTransaction(
        call.caller(), tx -> list(tx, call.staff(), message, FormErrors.none()));
  }

  private Future<Reply> list(
      Tx tx, Caller.StaffMember staff, Optional<String> message, FormErrors errors) {
    var mayPlan = staff.isAny(Role.PARTICIPATION_OFFICER);
    return shown(
        tx,
        staff,
        campaigns.list(tx).map(all -> CampaignsPage.of(message, errors, mayPlan, all)),
        "staff/campaigns.jte");
  }

  private Future<Reply> blank(Call call) {
    return database.inTransaction(
        call.caller(),
        tx ->
            shown(
                tx,
                call.staff(),
                published(tx).map(CampaignForm::blank),
                "staff/campaign-form.jte"));
  }

  private Future<Reply> plan(Call call) {
    return routes.planCampaign(call).map(Reply.seeOther(LIST + "?done=planned"));
  }

  private Future<Reply> end(Call call) {
    return routes.endCampaign(call).map(Reply.seeOther(LIST + "?done=ended"));
  }

  private Future<Reply> formAgain(FormAttempt attempt, Problem problem) {
    return database.inTransaction(
        attempt.caller(),
        tx ->
            shown(
                tx,
                attempt.caller(),
                published(tx).map(all -> CampaignForm.again(attempt, problem, all)),
                "staff/campaign-form.jte"));
  }

  private Future<Reply> listAgain(FormAttempt attempt, Problem problem) {
    return database.inTransaction(
        attempt.caller(),
        tx -> list(tx, attempt.caller(), Optional.empty(), FormErrors.of(problem)));
  }

  private Future<List<QuestionSetVersion.Summary>> published(Tx tx) {
    return sets.list(tx)
        .map(all -> all.stream().filter(s -> s.state().equals("published")).toList());
  }

  private Future<Reply> shown(Tx tx, Caller.StaffMember staff, Future<?> page, String template) {
    var frame = frames.of(tx, staff, LIST);
    return Future.all(frame, page)
        .map(_ -> Map.<String, Object>of("frame", frame.result(), "page", page.result()))
        .map(model -> Reply.html(templates.render(template, model)));
  }

  private static Optional<String> message(String done) {
    return switch (done) {
      case "planned" -> Optional.of("The campaign is planned. It begins to ask on its first day.");
      case "ended" -> Optional.of("The campaign is over. Nobody is asked any more.");
      default -> Optional.empty();
    };
  }
}
