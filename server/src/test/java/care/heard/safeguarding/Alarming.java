package care.heard.safeguarding;

import care.heard.support.TestAuthority;
import care.heard.support.TestReceipt;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Feedback whose words open an alert. */
public final class Alarming {
  private Alarming() {}

  /** With a name, for the participation team. */
  public static Map<String, Object> named(TestAuthority authority) {
    var body = unnamed(authority);
    body.put("level", "named");
    body.remove("thread");
    body.put("shareWith", List.of("participation"));
    body.put("wantsAnswer", false);
    return body;
  }

  /** Without a name. */
  public static Map<String, Object> unnamed(TestAuthority authority) {
    var body = new HashMap<String, Object>();
    body.put("questionSet", authority.questionSet("worker-changed").toString());
    body.put("level", "anonymous");
    body.put("thread", TestReceipt.thread());
    body.put(
        "answers", List.of(Map.of("question", "better", "words", "he hits me when nobody looks")));
    body.put("mayQuote", false);
    return body;
  }
}
