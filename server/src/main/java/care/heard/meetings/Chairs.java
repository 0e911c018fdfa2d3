package care.heard.meetings;

import care.heard.identity.StaffDirectory;
import care.heard.platform.pages.Choice;
import java.util.List;

/** Who can run a meeting, as a form offers them. */
final class Chairs {
  private Chairs() {}

  static List<Choice> offered(List<StaffDirectory.Colleague> colleagues) {
    return colleagues.stream()
        .map(c -> new Choice(c.id().toString(), c.name() + ", " + c.jobTitle()))
        .toList();
  }
}
