package care.heard.meetings;

import care.heard.identity.PeopleService;
import care.heard.identity.StaffDirectory;
import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.http.Call;
import care.heard.platform.http.FormAttempt;
import care.heard.platform.http.Pages;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Reply;
import io.vertx.core.Future;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The pages on which staff see the list of meetings, and plan one. */
final class MeetingPages {
  static final String HERE = "/staff/meetings";

  private final MeetingScreens screens;
  private final MeetingsServices services;
  private final MeetingRoutes routes;
  private final PeopleService people;
  private final StaffDirectory directory;

  MeetingPages(
      MeetingScreens screens,
      MeetingsServices services,
      MeetingRoutes routes,
      PeopleService people,
      StaffDirectory directory) {
    this.screens = screens;
    this.services = services;
    this.routes = routes;
    this.people = people;
    this.directory = directory;
  }

  void bind(Pages pages) {
    pages.get(HERE, "listMeetings", this::list);
    pages.leadingTo(HERE + "/new", "scheduleMeeting", this::plan);
    pages.post(HERE, "scheduleMeeting", this::schedule, this::again);
  }

  private Future<Reply> list(Call call) {
    var message = call.parameter("done").map(_ -> "The meeting is planned.");
    return screens.show(
        call.staff(),
        HERE,
        "staff/meetings.jte",
        tx ->
            services
                .staff()
                .list(tx, call.staff())
                .map(all -> MeetingsPage.of(message, all, tx.now())));
  }

  private Future<Reply> plan(Call call) {
    var person = call.parameter("person").flatMap(MeetingPages::id);
    return form(call.staff(), person, MeetingNewPage.Typed.nothing());
  }

  private Future<Reply> schedule(Call call) {
    return routes.scheduleMeeting(call).map(Reply.seeOther(HERE + "?done=planned"));
  }

  private Future<Reply> again(FormAttempt attempt, Problem problem) {
    var typed = MeetingNewPage.Typed.of(attempt, problem);
    return form(attempt.caller(), id(attempt.value("person")), typed);
  }

  private Future<Reply> form(
      Caller.StaffMember staff, Optional<UUID> person, MeetingNewPage.Typed typed) {
    return screens.show(
        staff, HERE, "staff/meeting-new.jte", tx -> formPage(tx, staff, person, typed));
  }

  private Future<MeetingNewPage> formPage(
      Tx tx, Caller.StaffMember staff, Optional<UUID> person, MeetingNewPage.Typed typed) {
    var about = about(tx, people, person);
    var list = services.meetings().theirList(tx, staff).compose(ids -> known(tx, people, ids));
    var chairs = directory.whoRunMeetings(tx);
    return Future.all(about, list, chairs)
        .map(_ ->
            new MeetingNewPage(
                typed,
                about.result(),
                list.result(),
                MeetingKind.offered(),
                Chairs.offered(chairs.result()),
                UUID.randomUUID().toString()));
  }

  /** Whom a page is about, where that is somebody whom the caller may know. */
  static Future<Optional<MeetingNewPage.Person>> about(Tx tx, PeopleService people, String person) {
    return about(tx, people, id(person));
  }

  private static Future<Optional<MeetingNewPage.Person>> about(
      Tx tx, PeopleService people, Optional<UUID> person) {
    return person
        .map(id -> known(tx, people, List.of(id)).map(found -> found.stream().findFirst()))
        .orElse(Future.succeededFuture(Optional.empty()));
  }

  private static Future<List<MeetingNewPage.Person>> known(
      Tx tx, PeopleService people, List<UUID> ids) {
    return people
        .known(tx, ids)
        .map(known ->
            known.values().stream()
                .map(k -> new MeetingNewPage.Person(k.id(), k.name()))
                .sorted(Comparator.comparing(MeetingNewPage.Person::name))
                .toList());
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
