package care.heard.attack;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * A guard that the attack can do without, to see whether it would be missed. Only the attack's own
 * copy of a publication leaves one out: the service has no way to.
 */
enum Guard {
  ROUNDING,
  REPAIR,
  THRESHOLD,
  HIDDEN_ZEROS;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Guard> of(String code) {
    return Arrays.stream(values()).filter(guard -> guard.code().equals(code)).findFirst();
  }
}
