package care.heard.identity.passes;

import care.heard.platform.time.Quarter;
import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Row;
import java.security.interfaces.RSAPublicKey;
import java.util.UUID;

/**
 * The public half of the key that signs an authority's passes of one quarter.
 *
 * @param id the SHA-256 of the encoded key, in base64url (RFC 9578 section 6.5)
 * @param authorityCode the authority's short name
 * @param encoded as the issuer directory shows it
 */
record PassKey(
    String id,
    UUID authority,
    String authorityCode,
    Quarter quarter,
    RSAPublicKey key,
    Buffer encoded) {

  static PassKey fromRow(Row row) {
    var encoded = row.getBuffer("public_key");
    return new PassKey(
        row.getString("key_id"),
        row.getUUID("authority_id"),
        row.getString("slug"),
        Quarter.parse(row.getString("quarter")),
        TokenKeys.decode(encoded.getBytes()),
        encoded);
  }

  /** The last byte of the id, by which a request says which key it was blinded for. */
  byte truncatedId() {
    var bytes = UrlSafeText.decode(id);
    return bytes[bytes.length - 1];
  }

  @Override
  public String toString() {
    return "PassKey[" + id + "]";
  }
}
