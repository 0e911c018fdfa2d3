package care.heard.demo.provider;

import care.heard.platform.pages.FormErrors;
import java.util.List;

/**
 * Whom one can sign in as in the demo. Everybody on it is invented.
 *
 * @param action where the form goes: this page's own address, which bears what was asked for
 */
public record ProviderPage(FormErrors errors, String action, List<Person> people) {

  /**
   * Somebody invented.
   *
   * @param login the value of the form's field {@code staff}
   * @param may what they can do, in a few words
   */
  public record Person(String login, String name, String jobTitle, String may) {}
}
