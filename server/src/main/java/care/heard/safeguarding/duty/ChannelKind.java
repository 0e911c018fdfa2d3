package care.heard.safeguarding.duty;

import java.util.Locale;

/** How somebody on the rota is told. */
public enum ChannelKind {
  EMAIL,
  WEBHOOK;

  /** As it is kept and sent: {@code email}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ChannelKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
