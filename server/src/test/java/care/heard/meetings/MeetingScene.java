package care.heard.meetings;

import care.heard.platform.access.Role;
import care.heard.platform.time.England;
import care.heard.support.Allocated;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A young person with a phone, their worker, a chair and the participation team. */
final class MeetingScene {
  final TestHeard heard;
  final TestAuthority authority;
  final UUID person;
  final LocalDate today;
  Client phone;
  Client worker;
  Client chair;
  Client officer;

  MeetingScene(TestHeard heard) {
    this.heard = heard;
    this.authority = heard.newAuthority();
    this.person = authority.youngPerson("Riley Stone");
    this.today = England.day(heard.clock().instant());
    new Allocated(heard, authority, person).between(today.minusDays(7), null);
    signIn();
  }

  void signIn() {
    phone = authority.phoneOf(person);
    worker = authority.staff(Role.WORKER);
    chair = authority.staff(Role.WORKER, 2);
    officer = authority.staff(Role.PARTICIPATION_OFFICER);
  }

  /** From now on the meeting has begun, and everybody has signed in again. */
  void itBegins() {
    heard.clock().forward(Duration.ofDays(21));
    signIn();
  }

  Map<String, Object> meeting(Map<String, Object> other) {
    var meeting = new HashMap<String, Object>();
    meeting.put("person", person.toString());
    meeting.put("kind", "children-in-care-review");
    meeting.put("date", today.plusDays(20).toString());
    meeting.put("startTime", "16:00");
    meeting.put("place", "Fernhill Library");
    meeting.put("who", List.of("Alex worker 2, who runs the meeting", "My carer"));
    meeting.put("chair", authority.staffId(Role.WORKER, 2).toString());
    meeting.putAll(other);
    return meeting;
  }

  /** Plans a review in twenty days, which the second worker runs; gives its id. */
  String planned() {
    return plan(officer, Map.of()).expect(201).json().get("id").asText();
  }

  Answer plan(Client staff, Map<String, Object> other) {
    return staff.once().post("/v1/staff/meetings", meeting(other));
  }

  static String staffPath(String id) {
    return "/v1/staff/meetings/" + id;
  }

  static String phonePath(String id) {
    return "/v1/meetings/" + id;
  }

  Answer change(Client staff, String id, String what, String etag, Map<String, Object> body) {
    return staff.with("If-Match", etag).put(staffPath(id) + "/" + what, body);
  }

  Answer hold(Client staff, String id, String attended, String spoke) {
    var etag = staff.get(staffPath(id)).expect(200).header("ETag").orElseThrow();
    return change(staff, id, "outcome", etag, Map.of("attended", attended, "spoke", spoke));
  }

  static Map<String, Object> part(String words, String keep) {
    return Map.of("words", words, "keep", keep);
  }

  /** A preparation with these parts, and the others empty. */
  static Map<String, Object> preparation(
      String wordsFor, List<String> notFor, Map<String, Object> parts) {
    var all = new HashMap<String, Object>();
    List.of("people", "setting", "well", "change", "talk")
        .forEach(code -> all.put(code, part("", "open")));
    all.putAll(parts);
    return Map.of("speaker", "read-out", "wordsFor", wordsFor, "notFor", notFor, "parts", all);
  }

  /** Saves the latest state as this. */
  Answer prepare(String id, Map<String, Object> preparation) {
    var path = phonePath(id) + "/preparation";
    var etag = phone.get(path).expect(200).header("ETag").orElseThrow();
    return phone.with("If-Match", etag).put(path, preparation);
  }
}
