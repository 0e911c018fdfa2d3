package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.model.Me;
import care.heard.client.model.QuestionSet;
import care.heard.client.model.SendUnnamedFeedback;
import care.heard.client.model.SendUnnamedFeedback.LevelEnum;
import care.heard.client.model.UnnamedReceipt;

/** Says something without a name: with the pass, and under a receipt that is made first. */
final class Nameless {
  private static final String WHAT_CONFIDENTIAL_MEANS =
      "Your name is locked away. Nobody who reads this sees it. If somebody might be in danger, two"
          + " people can unlock it together: the duty officer and the safeguarding lead. You are"
          + " told if they do, unless telling you would put somebody in danger. You cannot change"
          + " this later.";

  private final Phone phone;
  private final LevelEnum level;

  Nameless(Phone phone, LevelEnum level) {
    this.phone = phone;
    this.level = level;
  }

  /** Sends the message, with all that its level needs. */
  void say(SendUnnamedFeedback message, QuestionSet questions, boolean later) throws ApiException {
    String token = phone.passFile().load().token();
    if (token == null) {
      throw new Trouble("This phone has no pass yet. Get one with: phone pass");
    }
    Me me = phone.pickUp().api().getMe();
    Receipt receipt = Receipt.draw();
    message.level(level).thread(receipt.thread(me.getAuthorityCode()));
    if (level == LevelEnum.CONFIDENTIAL) {
      phone.screen().line(WHAT_CONFIDENTIAL_MEANS);
      phone.screen().gap();
      message.sealedIdentity(sealed(me, message.getThread()));
    }
    if (later) {
      UnnamedPost.waitAWhile();
    }
    show(send(token, message, receipt.kept(message, me.getAuthorityCode(), questions)), receipt);
  }

  private String sealed(Me me, String thread) {
    if (me.getId() == null) {
      throw new Trouble(
          "Heard did not say who you are, so nothing can be sealed. Nothing was sent.");
    }
    IdentityKeys keys = IdentityKeys.of(phone.server(), me.getAuthorityCode());
    return new SealedSender(keys, me.getAuthorityCode()).seal(me.getId(), thread);
  }

  // The receipt is written down first: an answer that is lost must not lose what it leads to.
  private UnnamedReceipt send(String token, SendUnnamedFeedback message, KeptReceipt receipt)
      throws ApiException {
    phone.receiptFile().add(receipt);
    try {
      return new UnnamedPost(phone.server(), token).send(message);
    } catch (ApiException e) {
      if (e.getCode() > 0) {
        phone.receiptFile().remove(receipt);
      }
      throw e;
    }
  }

  private void show(UnnamedReceipt kept, Receipt receipt) {
    Screen screen = phone.screen();
    screen.line("It is kept. Thank you for telling us.");
    screen.line("Who reads it: " + kept.getWhoReads());
    screen.help(kept.getHelp());
    screen.gap();
    screen.line("Your receipt, six words: " + receipt.spoken());
    screen.line(
        "They are kept on this phone. If you lose the phone, only these words find the answer:"
            + " write them down where nobody looks.");
  }
}
