package care.heard.feedback;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import care.heard.platform.access.Role;
import care.heard.support.Client;
import care.heard.support.HeardTest;
import care.heard.support.TestAuthority;
import care.heard.support.TestHeard;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where a young person agreed to be quoted, staff see their words with names masked. */
@HeardTest
class MaskedWordsTest {
  private static final String WORDS = "Kayleigh never told rilley why she left.";
  private static final String MASKED = "[a word] never told [a name] why she left.";

  private TestAuthority authority;
  private Client phone;
  private Client officer;

  @BeforeEach
  void begin(TestHeard heard) {
    authority = heard.newAuthority();
    phone = authority.phoneOf(authority.youngPerson("Riley Stone"));
    officer = authority.staff(Role.PARTICIPATION_OFFICER);
  }

  @Test
  void theirWordsAreShownWithNamesMasked() {
    var page = page(true);
    assertTrue(page.contains(WORDS), page);
    assertTrue(page.contains(MASKED), page);
  }

  @Test
  void whoDidNotAgreeIsNotOfferedForAQuote() {
    var page = page(false);
    assertTrue(page.contains(WORDS), page);
    assertFalse(page.contains("names masked"), page);
  }

  private String page(boolean mayQuote) {
    var sent =
        phone
            .once()
            .post(
                "/v1/feedback",
                Map.of(
                    "questionSet",
                    authority.questionSet("worker-changed").toString(),
                    "level",
                    "named",
                    "answers",
                    List.of(Map.of("question", "better", "words", WORDS)),
                    "wantsAnswer",
                    false,
                    "shareWith",
                    List.of("participation"),
                    "mayQuote",
                    mayQuote))
            .expect(201);
    return officer.get("/staff/feedback/" + sent.json().get("id").asText()).expect(200).text();
  }
}
