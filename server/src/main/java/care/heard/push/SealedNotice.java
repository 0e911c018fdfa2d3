package care.heard.push;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * That a young person's identity was opened: told without a row that leads to them.
 *
 * @param day on which it was opened
 */
public record SealedNotice(UUID id, LocalDate day) {
  static final NoticeKind KIND = NoticeKind.IDENTITY_OPENED;

  // That it was seen is written nowhere: a row that changes would say whose it is.
  private static final int NEW_FOR_DAYS = 14;

  boolean isNew(LocalDate today) {
    return day.plusDays(NEW_FOR_DAYS).isAfter(today);
  }

  /** As it stands among the others. */
  Notice shown(LocalDate today) {
    return new Notice(id, KIND.code(), day, Optional.empty(), Optional.empty(), !isNew(today));
  }

  @Override
  public String toString() {
    return "SealedNotice";
  }
}
