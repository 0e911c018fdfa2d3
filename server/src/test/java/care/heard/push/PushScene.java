package care.heard.push;

import care.heard.platform.access.Role;
import care.heard.push.fake.FakeDisplay;
import care.heard.support.Client;
import care.heard.support.Eventually;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/** Marigold and her phone, in an authority that schedules meetings. */
final class PushScene {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private final String token = "phone-" + UUID.randomUUID();
  private final TestHeard heard;
  private final TestAuthority authority;
  private final UUID person;
  private final Client phone;

  PushScene(TestHeard heard) {
    this.heard = heard;
    this.authority = heard.newAuthority();
    this.person = authority.youngPerson("Marigold");
    this.phone = authority.phoneOf(person);
  }

  String token() {
    return token;
  }

  TestHeard heard() {
    return heard;
  }

  TestAuthority authority() {
    return authority;
  }

  UUID person() {
    return person;
  }

  Client phone() {
    return phone;
  }

  /** Plans a meeting in Zebra Hall with Wendy Worker; answers its id. */
  String schedule(UUID about) {
    var meeting =
        Map.of(
            "person",
            about.toString(),
            "kind",
            "children-in-care-review",
            "date",
            LocalDate.now(LONDON).plusDays(9).toString(),
            "startTime",
            "15:30",
            "place",
            "Zebra Hall",
            "who",
            List.of("Wendy Worker"));
    var officer = authority.staff(Role.PARTICIPATION_OFFICER).once();
    return officer.post("/v1/staff/meetings", meeting).expect(201).json().get("id").asText();
  }

  void register(Client phone, String token, String platform) {
    phone.put("/v1/push-token", body(token, platform)).expect(204);
  }

  static Map<String, String> body(String token, String platform) {
    return Map.of("token", token, "platform", platform);
  }

  JsonNode notices(Client phone) {
    return phone.get("/v1/notices").expect(200).json().get("notices");
  }

  List<FakeDisplay> displays(String token) {
    return heard.fcm().displays().stream().filter(d -> d.token().equals(token)).toList();
  }

  void until(BooleanSupplier condition) {
    Eventually.holds(condition);
  }
}
