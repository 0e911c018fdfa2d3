package care.heard.contract;

import care.heard.asks.AskReason;
import care.heard.asks.Asks;
import care.heard.asks.NewAsk;
import care.heard.identity.AccessMatrix;
import care.heard.platform.access.Role;
import care.heard.platform.time.England;
import care.heard.support.Allocated;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import care.heard.support.TestPass;
import care.heard.support.TestReceipt;
import care.heard.support.UnnamedScene;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** An authority in which there is one of everything that an operation's path can name. */
final class Council {
  private final TestHeard heard;
  private final TestAuthority authority;
  private final UUID person;
  private final String mark;
  private final Map<Role, Client> clients = new EnumMap<>(Role.class);
  private final Map<String, String> ids = new HashMap<>();

  Council(TestHeard heard) {
    this(heard, "");
  }

  /** One in whose every text stands that mark. */
  Council(TestHeard heard, String mark) {
    this.heard = heard;
    this.mark = mark;
    this.authority = heard.newAuthority();
    this.person = authority.youngPerson("Riley Stone" + mark);
    clients.put(Role.STRANGER, heard.stranger());
    clients.put(Role.YOUNG_PERSON, authority.phoneOf(person));
    Arrays.stream(Role.values()).forEach(this::as);
    fill();
  }

  private void fill() {
    new Allocated(heard, authority, person).between(today().minusDays(7), null);
    ids.put("personId", person.toString());
    asked();
    ids.put("feedbackId", made("submitFeedback"));
    call(Written.door("saveDraft")).expect(200);
    ids.put("questionSetId", made("draftQuestionSet"));
    ids.put("campaignId", made("planCampaign"));
    ids.put("meetingId", made("scheduleMeeting"));
    ids.put(
        "noticeId", as(Role.YOUNG_PERSON).get("/v1/notices").json().at("/notices/0/id").asText());
    ids.put(
        "alertId",
        as(Role.DUTY_OFFICER).get("/v1/staff/alerts").json().at("/alerts/0/id").asText());
    ids.put("contactId", made("addDutyContact"));
    ids.put("openingId", AskedOpening.of(heard, authority, ids.get("feedbackId"), mark).toString());
    ids.put("promiseId", made("addPromise"));
    ids.put("actionId", made("planAction"));
    ids.put("releaseId", made("draftRelease"));
    call(Written.door("saveMyCard")).expect(200);
    ids.put("cardId", as(Role.WORKER).get("/v1/staff/cards").json().at("/cards/0/id").asText());
    ids.put(
        "concernId",
        as(Role.DUTY_OFFICER)
            .get("/v1/staff/alerts")
            .json()
            .at("/alerts")
            .findValue("cardConcern")
            .asText());
    call(Written.door("saveMyPreparation")).expect(200);
    ids.put(
        "meetingConcernId",
        as(Role.DUTY_OFFICER)
            .get("/v1/staff/alerts")
            .json()
            .at("/alerts")
            .findValue("meetingConcern")
            .asText());
    ids.put("standingId", made("appointStanding"));
    ids.put("correctionId", made("askForCorrection"));
    ids.put("importId", imported());
    if (!mark.isEmpty()) {
      call(Written.door("replyToFeedback")).expect(201);
    }
  }

  private String imported() {
    var id = UUID.randomUUID();
    heard.asOwner(authority.id(), tx -> tx.run(IMPORT, id, authority.id()));
    return id.toString();
  }

  // Nobody answers how things are here, so the ask stays open.
  private void asked() {
    var ask =
        new NewAsk(
            person, "how-are-things", AskReason.PERIOD, Optional.empty(), today().plusDays(30));
    heard.asOwner(authority.id(), tx -> new Asks().ask(tx, ask));
    ids.put("askId", as(Role.YOUNG_PERSON).get("/v1/asks").json().at("/asks/0/id").asText());
  }

  private String made(String operationId) {
    return call(Written.door(operationId)).expect(201).json().get("id").asText();
  }

  TestAuthority authority() {
    return authority;
  }

  UUID person() {
    return person;
  }

  /** The id in this authority that stands for a path parameter. */
  String id(String parameter) {
    return ids.get(parameter);
  }

  /** The ids of everything that is here. */
  Stream<String> ids() {
    return ids.values().stream();
  }

  /** The ids of what is not for everybody in the authority to read. */
  Stream<String> hiddenIds() {
    return ids.entrySet().stream()
        .filter(id -> !Set.of("actionId", "promiseId").contains(id.getKey()))
        .map(Map.Entry::getValue);
  }

  /** Somebody of this authority who has that role alone. */
  Client as(Role role) {
    return clients.computeIfAbsent(
        role,
        wanted ->
            switch (wanted) {
              case PASS_HOLDER ->
                  authority.passOf(authority.phoneOf(authority.youngPerson("Robin Marsh")));
              case RECEIPT_HOLDER -> new UnnamedScene(authority).answered(mark);
              default -> authority.staff(wanted);
            });
  }

  /** Somebody who may call it. */
  Client allowed(Door door) {
    var role = new AccessMatrix().allowed(door.id()).stream().sorted().findFirst().orElseThrow();
    return conditional(as(role), door);
  }

  // What is kept already can be saved again on any state.
  private static Client conditional(Client client, Door door) {
    return door.isConditional() ? client.with("If-Match", "\"0\"") : client;
  }

  /** The operation's path, with this authority's ids. */
  String path(Door door) {
    var path = door.path();
    for (var id : ids.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue());
    }
    return path;
  }

  /** Calls the operation as somebody who may, with a body that is right. */
  Answer call(Door door) {
    return call(allowed(door), door, path(door));
  }

  /** Calls the operation with a body that is right. */
  Answer call(Client client, Door door, String path) {
    var caller = conditional(door.isKeyed() ? client.once() : client, door);
    return door.bodySchema().isEmpty()
        ? caller.raw(door.method(), path, null, null)
        : caller.raw(door.method(), path, "application/json", body(door).toString());
  }

  /** A body with every field, all of it right. */
  ObjectNode body(Door door) {
    var body = (ObjectNode) Sample.of(door.bodySchema().orElseThrow());
    switch (door.id()) {
      case "enrolDevice" -> body.put("code", code());
      case "refreshSession" -> body.put("refreshToken", refreshToken());
      case "submitFeedback" -> feedback(body);
      case "issuePass" -> body.put("tokenRequest", TestPass.of(authority).request());
      case "sendUnnamedFeedback" -> {
        unnamed(body);
        body.put("thread", TestReceipt.thread()).remove("sealedIdentity");
      }
      case "scheduleMeeting" ->
          body.put("person", person.toString())
              .put("date", today().plusDays(30).toString())
              .put("startTime", "16:00")
              .put("place", "The library" + mark)
              .put("chair", authority.staffId(Role.WORKER, 1).toString())
              .put("countsFrom", today().minusDays(10).toString());
      case "importMeetings" ->
          body.put("person", person.toString())
              .put("chair", authority.staffId(Role.WORKER, 1).toString())
              .put("calendar", calendar());
      case "moveMeeting" ->
          body.put("date", today().plusDays(31).toString())
              .put("startTime", "16:00")
              .put("chair", authority.staffId(Role.WORKER, 1).toString());
      case "saveMyPreparation" -> preparation(body);
      case "replyToFeedback" -> body.put("words", "We heard you" + mark).put("kind", "will-do");
      case "writeBack", "writeInThread" -> body.put("words", "And another thing" + mark);
      case "addDutyContact", "saveReviewTelling" -> body.put("address", "duty@council.example");
      case "registerWebPush" -> browser(body);
      case "saveNoticePreferences" -> ((ObjectNode) body.get("quiet")).put("from", "17:00");
      case "appointStanding" ->
          body.put("staff", authority.staffId(Role.WORKER, 2).toString()).put("as", "iro");
      case "askForCorrection" -> body.put("words", "He hits me" + mark);
      case "answerCorrection" -> body.put("words", "It is put right" + mark);
      case "confirmThemes" -> body.set("themes", list("REPEATING_STORY"));
      case "saveMyCard" -> card(body);
      case "confirmCardRead" -> body.put("firstVisit", today().plusDays(7).toString());
      case "requestIdentityOpening" -> body.put("reason", "Somebody may be hurt" + mark);
      case "eraseMyData" -> body.put("confirmation", confirmation());
      case "draftQuestionSet" ->
          questions(body).put("code", "set-" + UUID.randomUUID().toString().substring(0, 8));
      case "changeQuestionSet" -> questions(body);
      case "planCampaign" -> body.put("questionSet", "how-are-things").put("title", "Week" + mark);
      case "addPromise" -> body.set("themes", list("REPEATING_STORY"));
      case "planAction" ->
          body.put("theme", "REPEATING_STORY")
              .put("owner", authority.staffId(Role.SERVICE_MANAGER, 1).toString())
              .put("dueOn", today().plusDays(30).toString())
              .put("promise", ids.get("promiseId"));
      case "draftRelease" -> body.put("quarter", lastQuarter());
      default -> {}
    }
    return body;
  }

  private void feedback(ObjectNode body) {
    unnamed(body);
    body.set("shareWith", list("participation"));
    body.putObject("about");
  }

  private void unnamed(ObjectNode body) {
    body.put("questionSet", authority.questionSet("worker-changed").toString());
    body.set("themes", list("REPEATING_STORY"));
    var answer = JsonNodeFactory.instance.objectNode();
    answer.put("question", "better").put("words", "he hits me when nobody looks " + mark);
    body.putArray("answers").add(answer);
  }

  private ObjectNode questions(ObjectNode body) {
    body.put("title", "Our summer" + mark);
    body.put("questions", "[best]\nask: What was best?\nwords: 100\n");
    return body;
  }

  // An address of the demo where nobody listens, and the key of RFC 8291's example.
  private static void browser(ObjectNode body) {
    body.put("endpoint", "http://127.0.0.1:9/push");
    body.putObject("keys")
        .put(
            "p256dh",
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4")
        .put("auth", "BTBZMqHH6r4Tts7J_aSIgg");
  }

  private String calendar() {
    var day = today().plusDays(12).toString().replace("-", "");
    return """
    BEGIN:VCALENDAR
    VERSION:2.0
    PRODID:test
    BEGIN:VEVENT
    UID:1
    DTSTAMP:20260101T000000Z
    DTSTART;TZID=Europe/London:%sT100000
    LOCATION:The library
    END:VEVENT
    END:VCALENDAR
    """
        .formatted(day);
  }

  private void preparation(ObjectNode body) {
    body.put("questionSet", authority.questionSet("my-meeting").toString());
    body.put("wordsFor", "participation");
    ((ObjectNode) body.at("/parts/talk")).put("words", "he hits me when nobody looks" + mark);
  }

  /** From here on that path parameter names this. */
  void names(String parameter, String id) {
    ids.put(parameter, id);
  }

  /** Another meeting takes the place of the one that paths name: it is new, or has been. */
  void otherMeeting(boolean begun) {
    ids.put("meetingId", made("scheduleMeeting"));
    if (begun) {
      var id = UUID.fromString(ids.get("meetingId"));
      heard.asOwner(authority.id(), tx -> tx.run(BEGUN, id));
    }
  }

  private static final String BEGUN =
      """
      update meeting
         set starts_at = starts_at - interval '40 days', ends_at = ends_at - interval '40 days'
       where id = $1
      """;

  private static void card(ObjectNode body) {
    for (var part : body.get("parts")) {
      ((ObjectNode) part).putArray("shareWith").add("worker").add("participation");
    }
    ((ObjectNode) body.at("/parts/helps")).put("words", "he hits me when nobody looks");
  }

  private String confirmation() {
    var asked = as(Role.YOUNG_PERSON).post("/v1/my-data/erasure-requests");
    return asked.expect(200).json().get("confirmation").asText();
  }

  private String refreshToken() {
    var enrolled = as(Role.STRANGER).once().post("/v1/enrolments", Map.of("code", code()));
    return enrolled.expect(201).json().get("refreshToken").asText();
  }

  private String code() {
    return call(Written.door("issueEnrolmentCode")).expect(201).json().get("code").asText();
  }

  private static JsonNode list(String value) {
    return JsonNodeFactory.instance.arrayNode().add(value);
  }

  private String lastQuarter() {
    var day = today().minusMonths(3);
    return "%d-Q%d".formatted(day.getYear(), (day.getMonthValue() + 2) / 3);
  }

  private LocalDate today() {
    return England.day(heard.clock().instant());
  }

  private static final String IMPORT =
      """
      insert into ssd_import
             (id, authority_id, started_at, state, stage, rows_read, refused_rows, changes, seen_at)
      values ($1, $2, '2026-01-05T06:00:00Z', 'unchanged', '', 12, 0, '[]', '2026-01-05T06:00:09Z')
      """;
}
