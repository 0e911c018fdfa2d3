package care.heard.platform.access;

import java.util.Locale;

/** What somebody is to the service; {@link Permissions} say what each role may do. */
public enum Role {
  /** No session at all. */
  STRANGER,
  YOUNG_PERSON,
  /** A young person of the authority, and nobody can know which. */
  PASS_HOLDER,
  /** Whoever knows the six words of something that was sent without a name. */
  RECEIPT_HOLDER,
  PARTICIPATION_OFFICER,
  WORKER,
  /** Speaks for a young person, and for nobody else. */
  ADVOCATE,
  SERVICE_MANAGER,
  DUTY_OFFICER,
  SAFEGUARDING_LEAD,
  BOARD_MEMBER,
  ADMINISTRATOR,
  AUDITOR;

  /** Whether somebody of staff or board holds it, and an identity provider can give it. */
  public boolean isOfStaff() {
    return compareTo(RECEIPT_HOLDER) > 0;
  }

  /** The name as it stands in the database and in claims: {@code participation-officer}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The name as a person reads it: {@code participation officer}. */
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The role of that code; fails with IllegalArgumentException for any other text. */
  public static Role of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
