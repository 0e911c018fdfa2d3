package care.heard.feedback;

import care.heard.platform.vault.ServiceKey;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What ties an item without a name to the pass it came with, until its themes are confirmed: the
 * pass's hash, sealed anew each time, so that two of the same pass do not look alike.
 */
final class PassTies {
  private final ServiceKey seal;

  PassTies(ServiceKey seal) {
    this.seal = seal;
  }

  byte[] seal(UUID item, String pass) {
    return seal.seal(pass.getBytes(StandardCharsets.UTF_8), context(item));
  }

  String open(UUID item, byte[] tie) {
    return new String(seal.open(tie, context(item)), StandardCharsets.UTF_8);
  }

  private static String context(UUID item) {
    return "feedback_item.pass_tie/" + item;
  }
}
