package care.heard.safeguarding.sealed;

import care.heard.authorities.Authorities;
import care.heard.authorities.Authority;
import care.heard.platform.access.Caller;
import care.heard.platform.access.Surface;
import care.heard.platform.db.Database;
import care.heard.platform.http.Problem;
import care.heard.platform.http.Replies;
import care.heard.platform.http.Reply;
import care.heard.platform.vault.SigningKeys;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * The keys to seal an identity for, the same for whoever asks and without a session: a key of one's
 * own would be a mark on whoever used it. The reply is also signed, so that what a phone was given
 * can be shown afterwards; each key's id is its SHA-256, which the ceremony prints and the audit
 * log keeps.
 */
final class KeyDirectory {
  private static final String PATH = "/.well-known/heard-identity-keys";

  private final Database database;
  private final Authorities authorities;
  private final SealedStore store;
  private final SigningKeys signing;

  KeyDirectory(Database database, Authorities authorities, SealedStore store, SigningKeys signing) {
    this.database = database;
    this.authorities = authorities;
    this.store = store;
    this.signing = signing;
  }

  void bind(Router router) {
    router.get(PATH).handler(this::answer);
  }

  private void answer(RoutingContext context) {
    var nobody = new Caller.Stranger(Surface.YOUNG, Optional.empty(), "");
    var code = context.queryParams().get("authority");
    database
        .inTransaction(
            nobody,
            tx ->
                authorities
                    .all(tx)
                    .map(all -> require(all, code))
                    .compose(own -> store.current(tx, own.id()).map(keys -> keys(own, keys))))
        .map(this::reply)
        .onSuccess(reply -> Replies.send(context, reply))
        .onFailure(context::fail);
  }

  private static Authority require(List<Authority> all, String code) {
    return all.stream()
        .filter(authority -> authority.slug().equals(code))
        .findFirst()
        .orElseThrow(Problem::notFound);
  }

  private static JsonObject keys(Authority authority, List<SealedStore.PublicKey> keys) {
    var listed = new JsonArray();
    keys.forEach(key ->
        listed.add(
            new JsonObject()
                .put("role", key.role().code())
                .put("id", key.id())
                .put(
                    "key",
                    Base64.getUrlEncoder().withoutPadding().encodeToString(key.key().getBytes()))));
    return new JsonObject().put("authority", authority.slug()).put("keys", listed);
  }

  private Reply reply(JsonObject keys) {
    var whole = keys.copy().put("signed", signed(keys.encode()));
    return Reply.bytes(200, "application/json", whole.toBuffer().getBytes())
        .with("Cache-Control", "public, max-age=300");
  }

  private String signed(String text) {
    try {
      var key = signing.signing();
      var header =
          new JWSHeader.Builder(JWSAlgorithm.ES256)
              .type(new JOSEObjectType("heard-identity-keys+jws"))
              .keyID(key.getKeyID())
              .build();
      var jws = new JWSObject(header, new Payload(text));
      jws.sign(new ECDSASigner(key));
      return jws.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException("cannot sign", e);
    }
  }
}
