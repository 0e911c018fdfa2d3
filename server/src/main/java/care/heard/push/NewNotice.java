package care.heard.push;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to tell a young person.
 *
 * @param meeting the meeting to look at, where it is about one
 * @param item the feedback that has a reply, where it is about one
 * @param expires after this instant no phone is woken for it; the notice itself stays in the app
 */
public record NewNotice(
    UUID person, NoticeKind kind, Optional<UUID> meeting, Optional<UUID> item, Instant expires) {

  /** You are invited to a meeting; no wake-up once it has begun. */
  public static NewNotice meetingInvitation(UUID person, UUID meeting, Instant startsAt) {
    return new NewNotice(
        person, NoticeKind.MEETING_INVITATION, Optional.of(meeting), Optional.empty(), startsAt);
  }

  /** Somebody has replied to what you sent. */
  public static NewNotice replyWaiting(UUID person, UUID item, Instant expires) {
    return new NewNotice(
        person, NoticeKind.REPLY_WAITING, Optional.empty(), Optional.of(item), expires);
  }
}
