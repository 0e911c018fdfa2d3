package care.heard.demo;

import care.heard.platform.http.Json;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Meetings, settings and visits. */
final class DiaryRows {
  private final Ids ids;
  private final Map<UUID, DataKey> keys;

  DiaryRows(Ids ids, Map<UUID, DataKey> keys) {
    this.ids = ids;
    this.keys = keys;
  }

  List<Batch> batches(List<Meeting> meetings, List<Visit.Setting> settings, List<Visit> visits) {
    return List.of(
        new Batch(MEETING, meetings.stream().map(this::meeting).toList()),
        new Batch(SETTING, settings.stream().map(this::setting).toList()),
        new Batch(VISIT, visits.stream().map(this::visit).toList()));
  }

  private Tuple meeting(Meeting meeting) {
    var key = keys.get(meeting.person().id());
    return Tuple.from(
        Stream.of(
                meeting.id(),
                ids.authority(),
                meeting.person().id(),
                meeting.kind(),
                meeting.startsAt().atOffset(ZoneOffset.UTC),
                meeting.endsAt().atOffset(ZoneOffset.UTC),
                Vault.parameter(key.seal(meeting.place(), "meeting.place/" + meeting.id())),
                Vault.parameter(key.seal(Json.text(meeting.who()), "meeting.who/" + meeting.id())),
                meeting.state(),
                ids.of("staff", Council.WHO_REPLIES.getFirst()))
            .toList());
  }

  private Tuple setting(Visit.Setting setting) {
    return Tuple.of(setting.id(), ids.authority(), setting.name(), setting.kind());
  }

  private Tuple visit(Visit visit) {
    return Tuple.from(
        Stream.of(
                visit.id(),
                ids.authority(),
                visit.setting().id(),
                visit.visitedOn(),
                visit.announced(),
                new JsonObject(new LinkedHashMap<>(visit.ratings())),
                visit.bestThing(),
                visit.fixNow())
            .toList());
  }

  private static final String MEETING =
      """
      insert into meeting
             (id, authority_id, person_id, kind, starts_at, ends_at, place_sealed, who_sealed,
              state, scheduled_by)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
      """;

  private static final String SETTING =
      "insert into setting (id, authority_id, name, kind) values ($1, $2, $3, $4)";

  private static final String VISIT =
      """
      insert into visit
             (id, authority_id, setting_id, visited_on, announced, ratings, best_thing, fix_now)
      values ($1, $2, $3, $4, $5, $6, $7, $8)
      """;
}
