package care.heard.safeguarding.sealed;

import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

/** The room in which key ceremonies of a test's authority are held. */
public final class KeyRoom {
  /** The passphrase of the duty officer. */
  public static final String DUTY_PHRASE = "seven otters read maps";

  /** The passphrase of the safeguarding lead. */
  public static final String LEAD_PHRASE = "brass kettles hum at noon";

  private final TestHeard heard;
  private final TestAuthority authority;
  private String said = "";

  /** An empty room. */
  public KeyRoom(TestHeard heard, TestAuthority authority) {
    this.heard = heard;
    this.authority = authority;
  }

  /** Both keys are made, each with one holder. */
  public KeyRoom withKeys() {
    command(
        List.of(DUTY_PHRASE, DUTY_PHRASE),
        "create",
        "--role",
        "duty",
        "--holder",
        "duty-officer-1");
    command(
        List.of(LEAD_PHRASE, LEAD_PHRASE),
        "create",
        "--role",
        "lead",
        "--holder",
        "safeguarding-lead-1");
    return this;
  }

  /** Runs a command of a ceremony in which those passphrases are typed, in that order. */
  public int command(List<String> typed, String... words) {
    Deque<String> answers = new ArrayDeque<>(typed);
    var bytes = new ByteArrayOutputStream();
    var arguments = new java.util.ArrayList<>(Arrays.asList(words));
    arguments.addAll(List.of("--authority", authority.slug()));
    try (var out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      return KeysCommand.run(
          arguments,
          heard.database(),
          heard.foundations().serviceKey(),
          _ -> answers.isEmpty() ? "" : answers.pop(),
          out);
    } finally {
      said = bytes.toString(StandardCharsets.UTF_8);
    }
  }

  /** What the last command said. */
  public String said() {
    return said;
  }

  /** A person's id, sealed for the keys that the directory lists now, in base64url. */
  public String seal(UUID person, String thread) {
    var directory =
        heard.stranger().get("/.well-known/heard-identity-keys?authority=" + authority.slug());
    var keys = directory.expect(200).json().get("keys");
    var duty = keys.get(0).get("role").asText().equals("duty") ? 0 : 1;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(
            SealedIdentity.seal(
                person, authority.slug(), thread, key(keys, 1 - duty), key(keys, duty)));
  }

  private static byte[] key(com.fasterxml.jackson.databind.JsonNode keys, int index) {
    return Base64.getUrlDecoder().decode(keys.get(index).get("key").asText());
  }
}
