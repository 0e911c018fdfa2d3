package care.heard.safeguarding.sealed;

import care.heard.platform.access.Role;
import java.util.Arrays;
import java.util.Optional;

/** Whose key a layer of the seal is made for. */
public enum KeyRole {
  /** The outer layer, which comes off first. */
  DUTY(Role.DUTY_OFFICER),
  /** The inner layer, around the young person's id. */
  LEAD(Role.SAFEGUARDING_LEAD);

  private final Role holder;

  KeyRole(Role holder) {
    this.holder = holder;
  }

  /** The role of those who may hold the key. */
  public Role holder() {
    return holder;
  }

  /** As it is kept and sent: {@code duty}. */
  public String code() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  static Optional<KeyRole> find(String code) {
    return Arrays.stream(values()).filter(role -> role.code().equals(code)).findFirst();
  }

  static KeyRole of(String code) {
    return find(code).orElseThrow();
  }
}
