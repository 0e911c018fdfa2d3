package care.heard.safeguarding.sealed;

import care.heard.platform.vault.ServiceKey;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What an opening keeps, sealed by the service's key to the one place it belongs to. */
final class OpeningSeals {
  private static final String REASON = "reason";
  private static final String HALF = "half";
  private static final String IDENTITY = "identity";
  private static final String NOT_TOLD = "not_told";

  private final ServiceKey key;

  OpeningSeals(ServiceKey key) {
    this.key = key;
  }

  byte[] sealReason(UUID opening, String reason) {
    return key.seal(reason.getBytes(StandardCharsets.UTF_8), context(REASON, opening));
  }

  String openReason(UUID opening, Buffer sealed) {
    return text(key.open(sealed.getBytes(), context(REASON, opening)));
  }

  byte[] sealNotTold(UUID opening, String why) {
    return key.seal(why.getBytes(StandardCharsets.UTF_8), context(NOT_TOLD, opening));
  }

  String openNotTold(UUID opening, Buffer sealed) {
    return text(key.open(sealed.getBytes(), context(NOT_TOLD, opening)));
  }

  byte[] sealHalf(UUID opening, byte[] half) {
    return key.seal(half, context(HALF, opening));
  }

  byte[] openHalf(UUID opening, Buffer sealed) {
    return key.open(sealed.getBytes(), context(HALF, opening));
  }

  byte[] sealIdentity(UUID opening, byte[] opened) {
    return key.seal(opened, context(IDENTITY, opening));
  }

  byte[] openIdentity(UUID opening, Buffer sealed) {
    return key.open(sealed.getBytes(), context(IDENTITY, opening));
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static String context(String what, UUID opening) {
    return "identity_opening." + what + "/" + opening;
  }
}
