package care.heard.feedback;

import care.heard.platform.access.Caller;
import care.heard.platform.http.Idempotency;
import care.heard.platform.http.IdempotencyKey;
import care.heard.platform.http.Reply;
import care.heard.platform.vault.DataKey;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import care.heard.themes.ThemeService;
import io.vertx.core.buffer.Buffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Items as the accept path writes them, made by hand. */
record TestIntake(TestHeard heard, TestAuthority authority, UUID person) {
  /** A new young person of that authority. */
  static TestIntake in(TestHeard heard, TestAuthority authority) {
    return new TestIntake(heard, authority, authority.youngPerson("Riley Stone"));
  }

  /** Writes them together; says of each whether it was written. */
  static List<Boolean> keep(TestHeard heard, IntakeItem... items) {
    return TestHeard.await(new IntakeStore().keep(heard.database(), Arrays.asList(items)));
  }

  Caller.YoungPerson young() {
    return new Caller.YoungPerson(authority.id(), person, UUID.randomUUID());
  }

  IntakeItem item() {
    return item(command(List.of(), authority.questionSet("worker-changed")), UUID.randomUUID());
  }

  IntakeItem withKey(UUID key) {
    return item(command(List.of(), authority.questionSet("worker-changed")), key);
  }

  IntakeItem about(String... themes) {
    var command = command(List.of(themes), authority.questionSet("worker-changed"));
    return item(command, UUID.randomUUID());
  }

  IntakeItem answering(UUID questionSet) {
    return item(command(List.of(), questionSet), UUID.randomUUID());
  }

  /** The same item, as if somebody else had sent it. */
  IntakeItem as(IntakeItem item, Caller.YoungPerson other) {
    return new IntakeItem(
        other, item.key(), item.item(), item.at(), item.reply(), item.kept(), item.suggestion());
  }

  DataKey key() {
    var wrapped =
        heard.asOwner(
            authority.id(),
            tx ->
                tx.run("select wrapped from person_key where person_id = $1", person)
                    .map(rows -> rows.iterator().next().getBuffer(0)));
    return heard.vault().unwrap(person, wrapped);
  }

  private IntakeItem item(SubmitFeedback command, UUID key) {
    var answers = new Answers(Map.of("told-before", "no"), Map.of("better", "Tell me before."));
    var day = LocalDate.of(2026, 11, 25);
    var sealer = key();
    var item = new Submission(command, answers, java.util.Set.of(), day).sealed(sealer);
    var reply = Reply.created(FeedbackReceipt.of(item, List.of()));
    var now = Instant.now();
    var kept =
        new Idempotency(heard.foundations().serviceKey())
            .seal(new IdempotencyKey(key, Buffer.buffer("hash")), reply, now);
    var suggestion = ThemeService.suggestion(authority.id(), item.id(), now);
    return new IntakeItem(young(), sealer, item, now, reply, kept, suggestion);
  }

  private static SubmitFeedback command(List<String> themes, UUID questionSet) {
    return new SubmitFeedback(
        questionSet,
        Level.NAMED,
        List.of(),
        themes,
        List.of(Reader.PARTICIPATION),
        false,
        true,
        Optional.empty());
  }
}
