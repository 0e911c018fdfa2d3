package care.heard.phone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.phone.HeardStub.Call;
import care.heard.phone.PhoneInHand.Shown;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is sent without a name bears the pass and nothing else; sealed, it bears two keys' seal. */
class NamelessTest {
  private static final String KEYS = "/.well-known/heard-identity-keys";
  private static final String TOKEN = "a-pass-for-the-contract";
  private static final String[] SAY = {
    "say", "worker-changed", "--confidential", "--words", "Nobody told me.", "--theme", "MOVES"
  };

  private final ObjectMapper json = new ObjectMapper();
  private final JsonNode vector = Contract.vector("sealed-identity");

  @TempDir private Path folder;
  private HeardStub heard;
  private PhoneInHand phone;

  @BeforeEach
  void start() throws IOException {
    heard = new HeardStub();
    heard.publish(KEYS, directory());
    phone = new PhoneInHand(folder, heard.address());
    phone.type("enrol", "7kq2mx-4r9t-w3zb");
    new OwnersFile<>(folder.resolve("pass-me.json"), new TypeReference<PassBook>() {}, PassBook.NEW)
        .save(new PassBook("2026-Q4", TOKEN, null));
  }

  @AfterEach
  void stop() {
    heard.close();
  }

  @Test
  void confidentialIsSealedForTwoAndSentWithThePassAlone() throws IOException {
    Shown shown = phone.type(SAY);
    assertEquals(0, shown.exit(), shown.screen());
    assertTrue(flat(shown).contains("two people can unlock it together"), shown.screen());
    assertTrue(flat(shown).contains("Your receipt, six words"), shown.screen());
    Call sent = heard.calls("sendUnnamedFeedback").getFirst();
    assertEquals("PrivateToken token=\"" + TOKEN + "\"", sent.authorization());
    JsonNode body = json.readTree(sent.body());
    assertEquals("confidential", body.path("level").asText());
    JsonNode me = Contract.example("getMe/me");
    assertEquals(
        me.path("id").asText(),
        opened(
            body.path("sealedIdentity").asText(),
            me.path("authorityCode").asText(),
            body.path("thread").asText()));
    assertFalse(sent.body().contains(me.path("id").asText()));
    assertEquals(null, heard.calls("published").getFirst().authorization(), "asked by nobody");
  }

  @Test
  void theAnswerIsReadByItsReceipt() {
    phone.type(SAY);
    heard.answerNext(Contract.example("readThread/name-opened"));
    Shown thread = phone.type("thread");
    assertEquals(0, thread.exit(), thread.screen());
    assertTrue(heard.calls("readThread").getFirst().authorization().startsWith("Receipt "));
    assertTrue(flat(thread).contains("The safeguarding team"), thread.screen());
    assertTrue(flat(thread).contains("we looked at who you are"), thread.screen());
  }

  @Test
  void anonymousSealsNobody() throws IOException {
    phone.type("say", "worker-changed", "--anonymous", "--words", "Hello", "--no-answer");
    JsonNode body = json.readTree(heard.calls("sendUnnamedFeedback").getFirst().body());
    assertEquals("anonymous", body.path("level").asText());
    assertFalse(body.has("sealedIdentity"));
    assertFalse(body.path("wantsAnswer").asBoolean());
    assertEquals(List.of(), heard.calls("published"));
  }

  @Test
  void nothingIsSentWhereTheKeysAreNotRight() {
    ObjectNode other = directory();
    ((ObjectNode) other.at("/keys/0")).put("id", "another");
    heard.publish(KEYS, other);
    refuses("not what it says");
    heard.publish(KEYS, json.createObjectNode().putArray("keys").objectNode());
    refuses("cannot take confidential messages yet");
    assertEquals(1, phone.type("say", "worker-changed", "--anonymous", "--confidential").exit());
    assertEquals(List.of(), heard.calls("sendUnnamedFeedback"));
  }

  private void refuses(String why) {
    Shown shown = phone.type(SAY);
    assertEquals(1, shown.exit(), shown.screen());
    assertTrue(flat(shown).contains(why), shown.screen());
  }

  /** What the contract's test vector says opens here, and says the same at the service. */
  @Test
  void theVectorOfTheContractOpens() {
    assertEquals(
        vector.path("person").asText(),
        opened(
            vector.path("sealed").asText(),
            vector.path("authority").asText(),
            vector.path("thread").asText()));
  }

  private String opened(String sealed, String authority, String thread) {
    return new TwoKeys(vector).open(Base64.getUrlDecoder().decode(sealed), authority, thread);
  }

  private ObjectNode directory() {
    ObjectNode directory = json.createObjectNode();
    var keys = directory.putArray("keys");
    for (String role : List.of("duty", "lead")) {
      String key = vector.at("/" + role + "/publicKey").asText();
      keys.addObject().put("role", role).put("id", TwoKeys.id(key)).put("key", key);
    }
    return directory;
  }

  private static String flat(Shown shown) {
    return shown.screen().replaceAll("\\s+", " ");
  }
}
