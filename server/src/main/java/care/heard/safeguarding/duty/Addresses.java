package care.heard.safeguarding.duty;

import care.heard.platform.vault.ServiceKey;
import care.heard.platform.vault.Vault;
import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Seals where people on the rota are told: their own e-mail addresses may be among them. */
final class Addresses {
  private final ServiceKey key;

  Addresses(ServiceKey key) {
    this.key = key;
  }

  Buffer seal(UUID contact, String address) {
    return Vault.parameter(key.seal(address.getBytes(StandardCharsets.UTF_8), context(contact)));
  }

  String open(UUID contact, Buffer sealed) {
    return new String(key.open(sealed.getBytes(), context(contact)), StandardCharsets.UTF_8);
  }

  private static String context(UUID contact) {
    return "duty_contact.address/" + contact;
  }
}
