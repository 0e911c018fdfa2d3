package care.heard.push;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.held.HeldData;
import care.heard.platform.held.HeldSection;
import care.heard.platform.held.HeldThing;
import io.vertx.core.Future;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a young person was told is new. */
final class HeldNotices implements HeldData {
  private final HeldNoticesStore store = new HeldNoticesStore();
  private final SealedNotices sealed;

  HeldNotices(SealedNotices sealed) {
    this.sealed = sealed;
  }

  @Override
  public Set<String> tables() {
    return Set.of("notice", "sealed_notice", "notice_preference");
  }

  @Override
  public Future<List<HeldSection>> heldOn(Tx tx, Caller.YoungPerson young) {
    var notices = store.notices(tx, young.person());
    var wishes = store.wishes(tx, young.person());
    var opened = sealed.of(tx, young.person());
    return Future.all(notices, wishes, opened)
        .map(_ ->
            List.of(section(notices.result()), opened(opened.result()), wishes(wishes.result())));
  }

  private static HeldSection section(List<Notice> notices) {
    return new HeldSection(
        "notices",
        "What we let you know",
        "Each time something was new for you. What your phone showed said only that something is"
            + " new.",
        notices.stream().map(HeldNotices::thing).toList());
  }

  private static HeldThing thing(Notice notice) {
    return HeldThing.begin()
        .day("Day", notice.createdOn())
        .say("What was new", notice.kind().replace('-', ' '))
        .yes("You have seen it", notice.seen())
        .thing();
  }

  private static HeldSection opened(List<SealedNotice> opened) {
    return new HeldSection(
        "name-opened",
        "When your name was opened",
        "Each time a duty officer and the safeguarding lead together opened your name on something"
            + " you sent confidentially, because somebody might be in danger.",
        opened.stream().map(HeldNotices::thing).toList());
  }

  private static HeldThing thing(SealedNotice notice) {
    return HeldThing.begin().day("Day", notice.day()).thing();
  }

  private static HeldSection wishes(List<HeldNoticesStore.Wish> wishes) {
    return new HeldSection(
        "notice-wishes",
        "How you want to be told",
        "What you chose, so that your phone stays quiet when you want it to.",
        wishes.stream().map(HeldNotices::thing).toList());
  }

  private static HeldThing thing(HeldNoticesStore.Wish wish) {
    return HeldThing.begin()
        .yes("We may wake your phone", wish.wakes())
        .maybe("Remind you before a meeting", reminders(wish))
        .maybe("Quiet from", wish.quietFrom().map(Object::toString))
        .maybe("Quiet until", wish.quietUntil().map(Object::toString))
        .yes("Quiet in school", wish.quietAtSchool())
        .thing();
  }

  private static Optional<String> reminders(HeldNoticesStore.Wish wish) {
    return Optional.of(String.join(", ", wish.reminders())).filter(words -> !words.isEmpty());
  }
}
