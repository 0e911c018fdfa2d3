package care.heard.identity.signin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

final class OwnPathTest {
  @ParameterizedTest
  @ValueSource(
      strings = {"/", "/staff/inbox", "/staff/inbox?state=all", "/staff/feedback/0-1?a=b%20c&d=/e"})
  void aPageOfOursIsGoneBackTo(String path) {
    assertEquals(path, OwnPath.of(path).or("/first"));
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "//evil.example",
        "///evil.example",
        "/\\evil.example",
        "\\\\evil.example",
        "/\t/evil.example",
        "/\n/evil.example",
        "\t//evil.example",
        "https://evil.example",
        "https:evil.example",
        "javascript:alert(1)",
        "evil.example",
        "staff/inbox",
        "?then=x",
        "/staff\"><script>",
        "/staff/%zz",
        "/staff#;url=https://evil.example",
        "/sign-in/again?then=/sign-in/again",
        "/sign-out"
      })
  void anythingElseLeadsToTheFirstPage(String path) {
    assertEquals("/first", OwnPath.of(path).or("/first"));
  }
}
