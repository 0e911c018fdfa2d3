package care.heard.support;

import care.heard.platform.access.Role;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Somebody of an authority who says things without saying who they are, and staff who answer. */
public final class UnnamedScene {
  private final TestAuthority authority;
  private final Client holder;

  /** Somebody new, with a pass. */
  public UnnamedScene(TestAuthority authority) {
    this.authority = authority;
    this.holder = authority.passOf(authority.phoneOf(authority.youngPerson("Kit Marsh")));
  }

  /** What they send at that level, under a new receipt. */
  public static Map<String, Object> body(TestAuthority authority, String level, String words) {
    var body = new TreeMap<String, Object>();
    body.put("questionSet", authority.questionSet("worker-changed").toString());
    body.put("level", level);
    body.put("thread", TestReceipt.thread());
    body.put("answers", List.of(Map.of("question", "better", "words", words)));
    body.put("mayQuote", false);
    if (level.equals("confidential")) {
      body.put("sealedIdentity", "c2VhbGVkIGlkZW50aXR5");
    }
    return body;
  }

  /** Sends it, and is the holder of its receipt. */
  public Client send(String level, String words) {
    var body = body(authority, level, words);
    holder.once().post("/v1/unnamed-feedback", body).expect(201);
    return authority.receiptOf((String) body.get("thread"));
  }

  /** The holder of a receipt under which somebody has written back. */
  public Client answered(String mark) {
    var words = "Something without a name " + mark;
    var receipt = send("anonymous", words);
    reply(newest(words), "message", "We read it " + mark);
    return receipt;
  }

  /** The path of the item with those words, as the participation team finds it. */
  public String newest(String words) {
    var officer = authority.staff(Role.PARTICIPATION_OFFICER);
    for (var line :
        officer.get("/v1/staff/feedback?state=all").expect(200).json().get("feedback")) {
      var path = "/v1/staff/feedback/" + line.get("id").asText();
      if (!line.has("ageBand") && officer.get(path).expect(200).text().contains(words)) {
        return path;
      }
    }
    throw new AssertionError("nobody finds: " + words);
  }

  /** Writes back. */
  public Answer reply(String item, String kind, String words) {
    return authority
        .staff(Role.PARTICIPATION_OFFICER)
        .once()
        .post(item + "/replies", Map.of("words", words, "kind", kind));
  }
}
