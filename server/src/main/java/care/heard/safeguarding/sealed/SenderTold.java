package care.heard.safeguarding.sealed;

import care.heard.platform.db.Tx;
import care.heard.platform.time.England;
import care.heard.push.SealedNotices;
import io.vertx.core.Future;
import java.util.UUID;

/**
 * Tells a young person that their identity was opened (promise 2): at once in the thread that only
 * their receipt opens, and a while later among what is new for them and who opened what they sent.
 */
final class SenderTold {
  private static final String WORDS =
      "Two people have opened your name together: a duty officer and the safeguarding lead. They"
          + " did it because they think that somebody might be in danger. Nobody else can see your"
          + " name here, and it is written down who looked. They may get in touch with you. You can"
          + " write back here, or call one of the help lines.";

  private final ConfidentialItems items;
  private final SealedNotices notices;

  SenderTold(ConfidentialItems items, SealedNotices notices) {
    this.items = items;
    this.notices = notices;
  }

  Future<Void> tell(Tx tx, UUID item, UUID lead, UUID person) {
    return items
        .tellSender(tx, item, lead, WORDS)
        .compose(_ -> notices.tell(tx, person, England.day(tx.now())));
  }
}
