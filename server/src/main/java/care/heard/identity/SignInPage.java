package care.heard.identity;

import care.heard.platform.pages.FormErrors;
import java.util.List;

/** Whom one can sign in as in the demo. Everybody on it is invented. */
public record SignInPage(FormErrors errors, List<Person> people) {

  /**
   * Somebody invented.
   *
   * @param login the value of the form's field {@code staff}
   * @param may what they can do, in a few words
   */
  public record Person(String login, String name, String jobTitle, String may) {}
}
