package care.heard.feedback;

import care.heard.platform.access.Caller;
import care.heard.platform.access.Role;
import care.heard.platform.pages.PlainTime;
import care.heard.platform.time.England;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** Puts the inbox into words. */
final class InboxView {
  private InboxView() {}

  static InboxPage of(Inbox inbox, String which, Caller.StaffMember staff, Instant now) {
    var today = England.day(now);
    var lines = inbox.feedback().stream().map(l -> new Placed(l, line(l, today))).toList();
    return new InboxPage(
        Optional.empty(),
        which,
        inbox.alerts(),
        Optional.empty(),
        staff.isAny(Role.DUTY_OFFICER, Role.SAFEGUARDING_LEAD),
        lines.stream().filter(Placed::first).map(Placed::shown).toList(),
        lines.stream().filter(p -> !p.first()).map(Placed::shown).toList());
  }

  private record Placed(Inbox.Line line, InboxPage.Line shown) {
    boolean first() {
      return line.mightNotBeSafe();
    }
  }

  private static InboxPage.Line line(Inbox.Line line, LocalDate today) {
    var open = FeedbackState.of(line.state()).isOpen();
    return new InboxPage.Line(
        line.id(),
        line.title(),
        PlainTime.day(line.sentOn()),
        Optional.empty(),
        line.answerBy().filter(_ -> open).map(PlainTime::day),
        open && line.answerBy().filter(today::isAfter).isPresent(),
        line.sharedWith().stream()
            .map(reader -> reader.words().replace("your worker", "their worker"))
            .collect(Collectors.joining(" and ")),
        line.wroteAgain(),
        line.ageBand(),
        line.state());
  }
}
