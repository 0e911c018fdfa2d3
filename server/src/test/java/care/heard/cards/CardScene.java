package care.heard.cards;

import care.heard.platform.access.Role;
import care.heard.platform.time.England;
import care.heard.support.Allocated;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** A young person with a phone, a worker, and the participation team. */
final class CardScene {
  static final List<String> PARTS = List.of("first", "name", "matters", "asked", "helps");

  final TestHeard heard;
  final TestAuthority authority;
  final UUID person;
  Client phone;
  Client worker;
  Client officer;
  final LocalDate today;
  final Allocated allocated;

  CardScene(TestHeard heard) {
    this.heard = heard;
    this.authority = heard.newAuthority();
    this.person = authority.youngPerson("Riley Stone");
    this.today = England.day(heard.clock().instant());
    this.allocated = new Allocated(heard, authority, person);
    signIn();
  }

  private void signIn() {
    phone = authority.phoneOf(person);
    worker = authority.staff(Role.WORKER);
    officer = authority.staff(Role.PARTICIPATION_OFFICER);
  }

  /** From now on it is tomorrow, and everybody has signed in again. */
  void tomorrow() {
    heard.clock().forward(Duration.ofDays(1));
    signIn();
  }

  /** A part with these words, for these readers. */
  static Map<String, Object> part(String words, String... readers) {
    return Map.of("words", words, "shareWith", List.of(readers));
  }

  /** The whole card: these parts, and the others empty. */
  static Map<String, Object> card(Map<String, Object> parts) {
    var all = new HashMap<String, Object>();
    PARTS.forEach(code -> all.put(code, part("")));
    all.putAll(parts);
    return Map.of("parts", all);
  }

  /** Saves the latest state as this. */
  Answer save(Map<String, Object> parts) {
    return save(phone.get("/v1/card").header("ETag").orElseThrow(), parts);
  }

  Answer save(String etag, Map<String, Object> parts) {
    return phone.with("If-Match", etag).put("/v1/card", card(parts));
  }

  /** The ids of the cards in somebody's list. */
  List<String> listed(Client staff) {
    return each(staff.get("/v1/staff/cards").expect(200).json().get("cards"), "id");
  }

  /** The id of the only card in somebody's list. */
  String only(Client staff) {
    var ids = listed(staff);
    if (ids.size() != 1) {
      throw new AssertionError("cards: " + ids);
    }
    return ids.getFirst();
  }

  Answer read(Client staff, String card) {
    return staff.get("/v1/staff/cards/" + card);
  }

  Answer confirm(Client staff, String card, Map<String, Object> body) {
    return staff.put("/v1/staff/cards/" + card + "/confirmation", body);
  }

  JsonNode history() {
    return phone.get("/v1/card/reads").expect(200).json();
  }

  static List<String> each(JsonNode list, String field) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.get(field).asText())
        .toList();
  }
}
