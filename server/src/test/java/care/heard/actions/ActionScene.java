package care.heard.actions;

import care.heard.Features;
import care.heard.platform.access.Role;
import care.heard.platform.time.England;
import care.heard.support.Answer;
import care.heard.support.Client;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import com.fasterxml.jackson.databind.JsonNode;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** An authority in which something is promised. */
final class ActionScene {
  static final String ACTIONS = "/v1/staff/actions";

  final TestHeard heard;
  final TestAuthority authority;
  final Client officer;
  final Client owner;
  final Client manager;
  final Client board;

  ActionScene(TestHeard heard) {
    this.heard = heard;
    this.authority = heard.newAuthority();
    this.officer = authority.staff(Role.PARTICIPATION_OFFICER);
    this.owner = authority.staff(Role.SERVICE_MANAGER, 1);
    this.manager = authority.staff(Role.SERVICE_MANAGER, 2);
    this.board = authority.staff(Role.BOARD_MEMBER);
  }

  LocalDate today() {
    return England.day(heard.clock().instant());
  }

  /** Owned by the first service manager, due in ten days. */
  Map<String, Object> body() {
    var body = new HashMap<String, Object>();
    body.put("theme", "HOME");
    body.put("cameFrom", "theme");
    body.put("title", "Doors get locks");
    body.put("measure", "Fewer young people raise it");
    body.put("better", "fewer");
    body.put("owner", authority.staffId(Role.SERVICE_MANAGER, 1).toString());
    body.put("dueOn", today().plusDays(10).toString());
    return body;
  }

  String planned() {
    return officer.once().post(ACTIONS, body()).expect(201).json().get("id").asText();
  }

  Answer step(Client who, String action, String step, Map<String, ?> body) {
    return who.post(ACTIONS + "/" + action + "/" + step, body);
  }

  Answer signOff(Client who, String action) {
    return who.post(ACTIONS + "/" + action + "/sign-off");
  }

  void proposed(Client who, String action) {
    step(who, action, "evidence", Map.of("evidence", "It is so", "plainWords", "You have locks"))
        .expect(200);
  }

  /** Planned, done and signed off by somebody else. */
  String closed() {
    var action = planned();
    proposed(owner, action);
    signOff(manager, action).expect(200);
    return action;
  }

  JsonNode read(String action) {
    var fresh = authority.staff(Role.PARTICIPATION_OFFICER);
    return fresh.get(ACTIONS + "/" + action).expect(200).json();
  }

  void watch() {
    var features = new Features(heard.vertx(), heard.foundations(), Optional.empty());
    TestHeard.await(features.actions().watch().look(authority.id()).eventually(features::close));
  }

  /** Each of them sends something about that theme by name, a while ago. */
  void raised(List<UUID> people, String theme, LocalDate day) {
    for (var person : people) {
      var item = UUID.randomUUID();
      var at = day.atTime(12, 0).atOffset(ZoneOffset.UTC);
      heard.asOwner(
          authority.id(),
          tx ->
              tx.run(
                      ITEM,
                      item,
                      authority.id(),
                      person,
                      authority.questionSet("how-are-things"),
                      new JsonObject(),
                      at,
                      day)
                  .compose(_ ->
                      tx.run(
                          THEME,
                          authority.id(),
                          item,
                          theme,
                          authority.staffId(Role.PARTICIPATION_OFFICER, 1),
                          at)));
    }
  }

  private static final String ITEM =
      """
      insert into feedback_item (id, authority_id, level, person_id, question_set_id, choices, words_sealed,
             own_themes, share_with, may_quote, wants_answer, might_not_be_safe, sent_at, sent_on, state)
      values ($1, $2, 'named', $3, $4, $5, '', '{}', '{worker}', false, false, false, $6, $7, 'read')
      """;

  private static final String THEME =
      """
      insert into item_theme (authority_id, item_id, theme, confirmed_by, confirmed_at)
      values ($1, $2, $3, $4, $5)
      """;
}
