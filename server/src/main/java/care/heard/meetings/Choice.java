package care.heard.meetings;

import care.heard.identity.StaffDirectory;
import java.util.List;

/** One of several things that a form offers. */
public record Choice(String code, String title) {
  static List<Choice> ofColleagues(List<StaffDirectory.Colleague> colleagues) {
    return colleagues.stream()
        .map(c -> new Choice(c.id().toString(), c.name() + ", " + c.jobTitle()))
        .toList();
  }
}
