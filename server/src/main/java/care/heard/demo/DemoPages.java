package care.heard.demo;

import care.heard.platform.http.Replies;
import care.heard.platform.http.Reply;
import care.heard.platform.pages.FormErrors;
import care.heard.platform.pages.PageFrame;
import care.heard.platform.pages.PlainTime;
import care.heard.platform.pages.Templates;
import care.heard.platform.time.England;
import care.heard.platform.time.Quarter;
import care.heard.push.fake.FakeDisplay;
import care.heard.push.fake.FakeFcm;
import care.heard.push.fake.FakeWebPush;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of the demo: where to go, what the phones show, and its clock. */
final class DemoPages {
  private static final List<DemoHomePage.Place> PLACES =
      List.of(
          new DemoHomePage.Place(
              "The board's page", "/board", "What young people said, quarter by quarter"),
          new DemoHomePage.Place(
              "Staff", "/staff/inbox", "Read, confirm themes, reply, plan meetings, make releases"),
          new DemoHomePage.Place(
              "The app",
              "/app/",
              "Be a young person, with a code that a participation officer makes"),
          new DemoHomePage.Place(
              "The phones", "/demo/phones", "What each phone shows on its lock screen"));

  private static final List<DemoHomePage.Step> STEPS =
      List.of(
          new DemoHomePage.Step(
              "Sign in as a participation officer, find a young person, make a code. Then:",
              "./heard phone enrol CODE"),
          new DemoHomePage.Step("See what they are asked:", "./heard phone ask"),
          new DemoHomePage.Step(
              "Say something:",
              "./heard phone say worker-changed --share participation --words \"I had to tell my whole story again\""),
          new DemoHomePage.Step("See what came back:", "./heard phone inbox"),
          new DemoHomePage.Step(
              "Say something with your name locked away:",
              "./heard phone pass && ./heard phone say how-are-things --confidential --words \"He hits me\""),
          new DemoHomePage.Step(
              "Read what came back to that, and who opened your name:",
              "./heard phone thread; ./heard phone looks"));

  private final Templates templates;
  private final DemoClock clock;
  private final FakeFcm fcm;
  private final FakeWebPush web;

  DemoPages(Templates templates, DemoClock clock, FakeFcm fcm, FakeWebPush web) {
    this.templates = templates;
    this.clock = clock;
    this.fcm = fcm;
    this.web = web;
  }

  void bind(Router router) {
    router.get("/").handler(context -> answer(context, home(context.request().getParam("done"))));
    router.get("/demo/phones").handler(context -> answer(context, phones()));
    router.post("/demo/clock").handler(this::forward);
    router.post("/demo/browsers").handler(this::browser);
  }

  private Future<Reply> home(String done) {
    Optional<String> message =
        done == null ? Optional.empty() : Optional.of("The clock is put forward. Sign in again.");
    return Future.succeededFuture(render("demo/home.jte", page(message)));
  }

  private DemoHomePage page(Optional<String> message) {
    return new DemoHomePage(
        message,
        FormErrors.none(),
        PlainTime.moment(clock.instant()),
        PlainTime.weekday(nextQuarter().firstDay()),
        PLACES,
        Council.STAFF.stream().map(DemoPages::person).toList(),
        STEPS);
  }

  private Future<Reply> phones() {
    var displays = Stream.concat(fcm.displays().stream(), web.displays().stream());
    var byToken = displays.collect(Collectors.groupingBy(FakeDisplay::token));
    var phones =
        byToken.entrySet().stream()
            .map(e -> new PhonesPage.Phone(e.getKey(), notices(e.getValue())))
            .toList();
    return Future.succeededFuture(render("demo/phones.jte", new PhonesPage(phones)));
  }

  private void forward(RoutingContext context) {
    var site = context.request().getHeader("Sec-Fetch-Site");
    if (site == null || site.equals("same-origin")) {
      clock.forwardTo(nextQuarter().firstDay());
    }
    Replies.send(context, Reply.seeOther("/?done=clock"));
  }

  /** A browser for the command-line phone, which has none. */
  private void browser(RoutingContext context) {
    Replies.send(context, Reply.created(web.subscribe().toJson().getMap()));
  }

  private Quarter nextQuarter() {
    return Quarter.of(England.day(clock.instant())).next();
  }

  private Reply render(String template, Object page) {
    return Reply.html(
        templates.render(
            template, Map.of("frame", PageFrame.open("Heard, the demo"), "page", page)));
  }

  private static DemoHomePage.Person person(Council.Staff staff) {
    return new DemoHomePage.Person(staff.name(), staff.jobTitle(), staff.may());
  }

  private static List<PhonesPage.Notice> notices(List<FakeDisplay> displays) {
    return displays.reversed().stream()
        .map(d ->
            new PhonesPage.Notice(
                PlainTime.moment(d.arrived()),
                d.shownText(),
                new JsonObject(Map.copyOf(d.data())).encode()))
        .toList();
  }

  private static void answer(RoutingContext context, Future<Reply> reply) {
    reply.onSuccess(r -> Replies.send(context, r)).onFailure(context::fail);
  }
}
