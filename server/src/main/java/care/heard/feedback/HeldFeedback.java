package care.heard.feedback;

import care.heard.platform.access.Caller;
import care.heard.platform.db.Tx;
import care.heard.platform.held.HeldData;
import care.heard.platform.held.HeldSection;
import care.heard.platform.held.HeldThing;
import care.heard.platform.pages.PlainTime;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a young person sent by name, what came back, and who looked. */
final class HeldFeedback implements HeldData {
  private final HeldFeedbackStore store = new HeldFeedbackStore();
  private final Threads threads;

  HeldFeedback(Threads threads) {
    this.threads = threads;
  }

  @Override
  public Set<String> tables() {
    return Set.of("feedback_item", "feedback_reply", "audit_entry");
  }

  @Override
  public Future<List<HeldSection>> heldOn(Tx tx, Caller.YoungPerson young) {
    var items = store.items(tx, young.person()).compose(kept -> opened(tx, kept));
    var looks = store.looks(tx, young.person());
    return Future.all(items, looks).map(_ -> List.of(sent(items.result()), looks(looks.result())));
  }

  private Future<List<HeldThing>> opened(Tx tx, List<FeedbackItem> items) {
    var opened = items.stream().map(item -> opened(tx, item)).toList();
    return Future.all(opened).map(_ -> opened.stream().map(Future::result).toList());
  }

  private Future<HeldThing> opened(Tx tx, FeedbackItem item) {
    return threads.open(tx, item, "You").map(words -> thing(item, words));
  }

  private static HeldSection sent(List<HeldThing> things) {
    return new HeldSection(
        "feedback",
        "What you sent with your name",
        "Your answers and words, and what people wrote back. Those whom you chose can read it."
            + " Your words are locked with a key that is only yours.",
        things);
  }

  private static HeldThing thing(FeedbackItem item, OpenedItem opened) {
    var facts = HeldThing.begin().say("About", opened.title()).day("Sent", item.sentOn());
    opened.answers().forEach(answer -> facts.say(answer.text(), answer.answer()));
    return facts
        .say(
            "Who can read it",
            item.shareWith().stream().map(Reader::words).collect(Collectors.joining(", ")))
        .maybe("What you said it is about", themes(item))
        .yes("We may quote your words, without your name", item.mayQuote())
        .yes("It made us think that you might not be safe", item.mightNotBeSafe())
        .maybeDay("Answer promised by", item.answerBy())
        .say("How far it is", state(item.state()))
        .maybe("What came back", replies(opened.replies()))
        .thing();
  }

  private static Optional<String> themes(FeedbackItem item) {
    return Optional.of(String.join(", ", item.ownThemes())).filter(t -> !t.isEmpty());
  }

  private static Optional<String> replies(List<ThreadReply> replies) {
    return Optional.of(replies.stream().map(HeldFeedback::reply).collect(Collectors.joining("\n")))
        .filter(text -> !text.isEmpty());
  }

  private static String reply(ThreadReply reply) {
    return "%s, %s: %s".formatted(reply.from(), PlainTime.day(reply.sentOn()), reply.words());
  }

  private static String state(FeedbackState state) {
    return switch (state) {
      case WAITING -> "nobody has opened it yet";
      case READ -> "somebody has read it";
      case PROMISED -> "somebody has told you what we will do";
      case ANSWERED -> "somebody has told you what we did, or why not";
      case WITHDRAWN -> "you took it back: your words are gone";
    };
  }

  private static HeldSection looks(List<Look> looks) {
    var things = new ArrayList<HeldThing>();
    looks.forEach(look -> things.add(look(look)));
    return new HeldSection(
        "looks",
        "Who looked",
        "We write down each time somebody opens what you sent. The record of this cannot be"
            + " changed. It holds no names and no words.",
        things);
  }

  private static HeldThing look(Look look) {
    return HeldThing.begin()
        .day("Day", look.day())
        .say("Who", look.name().map(name -> name + ", " + look.role()).orElse(look.role()))
        .say("What", look.title().orElse("a code for your phone"))
        .thing();
  }
}
