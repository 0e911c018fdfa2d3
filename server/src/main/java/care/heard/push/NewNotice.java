package care.heard.push;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Something to tell a young person.
 *
 * @param meeting the meeting to look at, where it is about one
 * @param item the feedback to look at, where it is about one
 * @param expires after this instant no phone is woken for it; the notice itself stays in the app
 */
public record NewNotice(
    UUID person, NoticeKind kind, Optional<UUID> meeting, Optional<UUID> item, Instant expires) {

  /** You are invited to a meeting; no wake-up once it has begun. */
  public static NewNotice meetingInvitation(UUID person, UUID meeting, Instant startsAt) {
    return ofMeeting(person, NoticeKind.MEETING_INVITATION, meeting, startsAt);
  }

  /** A meeting of yours is at another time or place now; no wake-up once it has begun. */
  public static NewNotice meetingChanged(UUID person, UUID meeting, Instant startsAt) {
    return ofMeeting(person, NoticeKind.MEETING_CHANGED, meeting, startsAt);
  }

  /** A meeting of yours does not happen; no wake-up once it would have begun. */
  public static NewNotice meetingCancelled(UUID person, UUID meeting, Instant startsAt) {
    return ofMeeting(person, NoticeKind.MEETING_CANCELLED, meeting, startsAt);
  }

  /** Somebody has replied to what you sent. */
  public static NewNotice replyWaiting(UUID person, UUID item, Instant expires) {
    return ofItem(person, NoticeKind.REPLY_WAITING, item, expires);
  }

  /** You have another worker. */
  public static NewNotice workerChanged(UUID person, Instant expires) {
    return plain(person, NoticeKind.WORKER_CHANGED, expires);
  }

  /** There is a visit for you to make. */
  public static NewNotice visitAssigned(UUID person, Instant expires) {
    return plain(person, NoticeKind.VISIT_ASSIGNED, expires);
  }

  /** Something is different because of what you sent. */
  public static NewNotice somethingChanged(UUID person, UUID item, Instant expires) {
    return ofItem(person, NoticeKind.SOMETHING_CHANGED, item, expires);
  }

  /** Something is different because of what young people said; it is about nothing they sent. */
  public static NewNotice somethingChanged(UUID person, Instant expires) {
    return plain(person, NoticeKind.SOMETHING_CHANGED, expires);
  }

  static NewNotice meetingReminder(UUID person, UUID meeting, Instant expires) {
    return ofMeeting(person, NoticeKind.MEETING_REMINDER, meeting, expires);
  }

  private static NewNotice ofMeeting(UUID person, NoticeKind kind, UUID meeting, Instant expires) {
    return new NewNotice(person, kind, Optional.of(meeting), Optional.empty(), expires);
  }

  private static NewNotice ofItem(UUID person, NoticeKind kind, UUID item, Instant expires) {
    return new NewNotice(person, kind, Optional.empty(), Optional.of(item), expires);
  }

  private static NewNotice plain(UUID person, NoticeKind kind, Instant expires) {
    return new NewNotice(person, kind, Optional.empty(), Optional.empty(), expires);
  }
}
