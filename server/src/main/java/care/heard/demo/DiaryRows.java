package care.heard.demo;

import care.heard.platform.http.Json;
import care.heard.platform.time.England;
import care.heard.platform.vault.DataKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.json.JsonObject;
import io.vertx.sqlclient.Tuple;
import java.time.ZoneOffset;
import java.util.Arrays;
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
        new Batch(PREPARATION, meetings.stream().flatMap(this::preparation).toList()),
        new Batch(WORD, meetings.stream().flatMap(this::words).toList()),
        new Batch(AFTERWARDS, meetings.stream().flatMap(this::afterwards).toList()),
        new Batch(SETTING, settings.stream().map(this::setting).toList()),
        new Batch(VISIT, visits.stream().map(this::visit).toList()));
  }

  private Tuple meeting(Meeting meeting) {
    var key = keys.get(meeting.person().id());
    var told = meeting.told();
    return Tuple.from(
        Arrays.asList(
            meeting.id(),
            ids.authority(),
            meeting.person().id(),
            meeting.kind(),
            meeting.startsAt().atOffset(ZoneOffset.UTC),
            meeting.endsAt().atOffset(ZoneOffset.UTC),
            Vault.parameter(key.seal(meeting.place(), "meeting.place/" + meeting.id())),
            Vault.parameter(key.seal(Json.text(meeting.who()), "meeting.who/" + meeting.id())),
            meeting.state(),
            ids.of("staff", Council.WHO_REPLIES.getFirst()),
            ids.of("staff", Council.WHO_CHAIRS),
            told.cancelReason().orElse(null),
            told.attended().orElse(null),
            told.spoke().orElse(null),
            told.code().orElse(null),
            told.confirmed() ? told.code().orElse(null) : null));
  }

  private Stream<Tuple> preparation(Meeting meeting) {
    var told = meeting.told();
    return told.answer().isEmpty() && told.words().isEmpty()
        ? Stream.of()
        : Stream.of(
            Tuple.of(
                meeting.id(),
                ids.authority(),
                meeting.person().id(),
                told.words().isEmpty() ? 0 : 1,
                told.answer().orElse(null),
                told.words().isEmpty() ? null : "chair",
                told.words().isEmpty() ? null : ids.of("question-set", "my-meeting")));
  }

  private Stream<Tuple> words(Meeting meeting) {
    var key = keys.get(meeting.person().id());
    return meeting.told().words().entrySet().stream()
        .map(said ->
            Tuple.of(
                meeting.id(),
                said.getKey().code(),
                ids.authority(),
                meeting.person().id(),
                Vault.parameter(
                    key.seal(said.getValue(), said.getKey().wordsContext(meeting.id())))));
  }

  private Stream<Tuple> afterwards(Meeting meeting) {
    return meeting.told().kept().stream()
        .map(kept ->
            Tuple.of(
                meeting.id(),
                ids.authority(),
                meeting.person().id(),
                kept,
                England.day(meeting.endsAt())));
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
              state, scheduled_by, chair_id, cancel_reason, attended, spoke, suggested_code,
              participation_code)
      values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
      """;

  private static final String PREPARATION =
      """
      insert into meeting_preparation
             (meeting_id, authority_id, person_id, version, answer, words_for, question_set_id)
      values ($1, $2, $3, $4, $5, $6, $7)
      """;

  private static final String WORD =
      """
      insert into meeting_word (meeting_id, part, authority_id, person_id, words_sealed, private)
      values ($1, $2, $3, $4, $5, false)
      """;

  private static final String AFTERWARDS =
      """
      insert into meeting_afterwards (meeting_id, authority_id, person_id, kept, said_on)
      values ($1, $2, $3, $4, $5)
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
