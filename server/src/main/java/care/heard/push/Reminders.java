package care.heard.push;

import care.heard.platform.db.Tx;
import care.heard.platform.jobs.Outbox;
import io.vertx.core.Future;
import io.vertx.core.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;

/**
 * Leaves the reminders of a meeting in the outbox, each for its own moment. Planned twice, a
 * reminder is there once; for a meeting that moved it is dropped when its moment comes.
 */
final class Reminders {
  /** The outbox's topic of reminders that will be due. */
  static final String TOPIC = "reminder";

  private final Outbox outbox;

  Reminders(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Plans the reminders that are still to come for a meeting that starts then. */
  Future<Void> plan(Tx tx, UUID meeting, Instant starts) {
    var planned =
        Arrays.stream(Reminder.values())
            .filter(reminder -> reminder.due(starts).isAfter(tx.now()))
            .map(reminder -> plan(tx, new Planned(meeting, reminder, starts)))
            .toList();
    return Future.all(planned).mapEmpty();
  }

  private Future<Void> plan(Tx tx, Planned planned) {
    var due = planned.reminder().due(planned.starts());
    var expires = planned.reminder().expires(planned.starts());
    return outbox.addOnce(tx, planned.id(), TOPIC, planned.payload(), due, expires);
  }

  /** One reminder of a meeting, as long as it starts then. */
  record Planned(UUID meeting, Reminder reminder, Instant starts) {
    private static final String MEETING = "meeting";
    private static final String BEFORE = "before";
    private static final String STARTS = "starts";

    static Planned of(JsonObject payload) {
      return new Planned(
          UUID.fromString(payload.getString(MEETING)),
          Reminder.of(payload.getString(BEFORE)),
          Instant.parse(payload.getString(STARTS)));
    }

    JsonObject payload() {
      return new JsonObject()
          .put(MEETING, meeting.toString())
          .put(BEFORE, reminder.code())
          .put(STARTS, starts.toString());
    }

    /** The same for the same reminder: of the message, and of the notice that comes of it. */
    UUID id() {
      var name = String.join("/", meeting.toString(), reminder.code(), starts.toString());
      return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
  }
}
