package care.heard.attack.senders;

import com.fasterxml.jackson.databind.JsonNode;
import java.security.GeneralSecurityException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/**
 * One day in one authority. Everybody enrols; then, one after the other and in an order of chance,
 * each uses the app by their session, sends one item, and uses the app again: the worst client
 * there could be, which waits for nothing. In the evening the officer reads, and says of some what
 * they are about.
 */
final class Day {
  private static final Duration UNTIL_THE_NEXT = Duration.ofMinutes(2);
  private static final Duration UNTIL_THE_NEXT_DAY = Duration.ofHours(16);

  private final Stage stage;
  private final Connection superuser;
  private final Level level;
  private final Random chance;
  private final Council council;
  private final Requests requests;
  private final Words words;
  private final Map<UUID, Phone> phones = new LinkedHashMap<>();

  Day(Stage stage, Connection superuser, Level level, Random chance) throws SQLException {
    this.stage = stage;
    this.superuser = superuser;
    this.level = level;
    this.chance = chance;
    this.council = Council.found(superuser);
    this.requests = new Requests(stage.base());
    this.words = new Words(chance, council.questionSet().toString());
  }

  /** Plays it until the evening; says which young person sent which item. */
  Map<String, String> play(int youngPeople) throws SQLException, GeneralSecurityException {
    stage.clock().toMorning();
    enrol(youngPeople);
    var people = new ArrayList<>(phones.keySet());
    Collections.shuffle(people, chance);
    var senders = new HashMap<String, String>();
    for (var person : people) {
      stage.clock().pass(UNTIL_THE_NEXT.plusSeconds(chance.nextInt(600)));
      senders.put(speak(phones.get(person)), person.toString());
    }
    return senders;
  }

  private void enrol(int youngPeople) throws SQLException, GeneralSecurityException {
    var officer = stage.signedIn(council.authority(), council.officer());
    for (int i = 0; i < youngPeople; i++) {
      var person = council.youngPerson(stage.vault());
      var path = "/v1/staff/young-people/" + person + "/enrolment-codes";
      var code = requests.send("POST", path, officer, null).json().get("code").asText();
      var phone = Phone.enrol(requests, code);
      phone.takePass();
      phones.put(person, phone);
    }
  }

  private String speak(Phone phone) throws SQLException {
    useTheApp(phone);
    var before = items();
    level.send(phone, words);
    if (level.callsTheDutyTeam()) {
      actOnAlerts();
    }
    var after = items();
    after.removeAll(before);
    useTheApp(phone);
    jobs(chance.nextInt(3) == 0);
    if (after.size() != 1) {
      throw new Away("one item was sent, and there are " + after.size() + " more");
    }
    return after.iterator().next();
  }

  // The rota is told, and a duty officer takes it on, reads the words and writes down a call.
  private void actOnAlerts() {
    stage.clock().pass(Duration.ofSeconds(chance.nextInt(1, 10)));
    stage.watchAlerts();
    stage.clock().pass(Duration.ofSeconds(chance.nextInt(5, 40)));
    var duty = stage.signedIn(council.authority(), council.dutyOfficer());
    for (JsonNode alert :
        requests.send("GET", "/v1/staff/alerts", duty, null).json().get("alerts")) {
      if (alert.get("state").asText().equals("open")) {
        takeOn(duty, alert);
      }
    }
  }

  private void takeOn(Map<String, String> duty, JsonNode alert) {
    var path = "/v1/staff/alerts/" + alert.get("id").asText();
    requests.send("POST", path + "/acknowledgement", duty, null).json();
    requests.send("GET", path, duty, null).json();
    requests.send("GET", "/v1/staff/feedback/" + alert.get("feedback").asText(), duty, null).json();
    stage.clock().pass(Duration.ofSeconds(chance.nextInt(5, 40)));
    var keyed = new HashMap<>(duty);
    keyed.put("Idempotency-Key", UUID.randomUUID().toString());
    var call = Map.of("kind", "call", "words", "Rang the homes");
    requests.send("POST", path + "/entries", keyed, call).json();
  }

  // After minutes without use its access token has run out: it takes a new one first.
  private void useTheApp(Phone phone) {
    phone.refresh();
    phone.get("/v1/me");
    phone.post("/v1/feedback", words.named());
    phone.get("/v1/notices");
    stage.clock().pass(Duration.ofSeconds(chance.nextInt(1, 20)));
  }

  /** The officer reads what came and writes back, and the night's jobs run. */
  void end() throws SQLException {
    stage.clock().pass(Duration.ofMinutes(30));
    var officer = stage.signedIn(council.authority(), council.officer());
    for (JsonNode line :
        requests.send("GET", "/v1/staff/feedback", officer, null).json().get("feedback")) {
      var path = "/v1/staff/feedback/" + line.get("id").asText();
      requests.send("GET", path, officer, null).json();
      if (!line.has("ageBand")) {
        var reply = Map.of("words", "We will ask.", "kind", "will-do");
        requests.send("POST", path + "/replies", officer, reply).json();
      }
      if (chance.nextBoolean()) {
        var themes = Map.of("themes", List.of("HOME", "FAMILY_TIME"));
        requests.send("PUT", path + "/themes", officer, themes).json();
      }
    }
    jobs(true);
    stage.clock().pass(UNTIL_THE_NEXT_DAY);
    jobs(true);
  }

  /**
   * Everybody who gave no name looks what was written back and writes again by their receipt, with
   * use of the app by their session before and after; and the night's jobs run.
   */
  void writeAgain() throws SQLException {
    var people = new ArrayList<>(phones.values());
    Collections.shuffle(people, chance);
    for (var phone : people) {
      stage.clock().pass(UNTIL_THE_NEXT.plusSeconds(chance.nextInt(600)));
      useTheApp(phone);
      phone.writeByReceipt(words.more());
      useTheApp(phone);
      jobs(chance.nextInt(3) == 0);
    }
    stage.clock().pass(UNTIL_THE_NEXT_DAY);
    jobs(true);
  }

  private void jobs(boolean alsoThoseOfEveryFewMinutes) throws SQLException {
    new Outbox(superuser).waitUntilDone();
    if (alsoThoseOfEveryFewMinutes) {
      stage.suggestThemes(council.authority());
    }
    stage.keepUp(council.authority());
  }

  private Set<String> items() throws SQLException {
    var ids = new HashSet<String>();
    try (var statement = superuser.prepareStatement(ITEMS)) {
      statement.setObject(1, council.authority());
      var result = statement.executeQuery();
      while (result.next()) {
        ids.add(result.getString(1));
      }
    }
    return ids;
  }

  private static final String ITEMS = "select id from heard.feedback_item where authority_id = ?";
}
