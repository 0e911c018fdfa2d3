package care.heard.identity.signin;

import java.util.List;

/** Whose staff or board somebody belongs to. */
public record ChoicePage(List<Council> councils) {
  /** A council, and where its people sign in. */
  public record Council(String name, String path) {}
}
