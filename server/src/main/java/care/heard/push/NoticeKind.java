package care.heard.push;

import java.util.Locale;

/** Why a young person has something new. It never leaves the service in a push. */
public enum NoticeKind {
  MEETING_INVITATION,
  REPLY_WAITING;

  /** As it stands in the database and the contract: {@code meeting-invitation}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
