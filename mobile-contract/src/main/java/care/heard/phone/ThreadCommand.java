package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.model.ReceiptThread;
import care.heard.client.model.Reply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Has anybody written back to what was sent without a name? */
@Command(
    name = "thread",
    description = "Has anybody written back to what you sent without your name?")
final class ThreadCommand implements Callable<Integer> {
  private static final Map<String, String> KINDS =
      Map.of(
          "will-do",
          "what we will do",
          "why-not",
          "why not",
          "done",
          "what we did",
          "identity-opened",
          "we looked at who you are");

  @ParentCommand private Phone phone;
  @Mixin private ReceiptOption receipt;

  @Override
  public Integer call() throws ApiException {
    KeptReceipt found = receipt.find(phone);
    ReceiptThread thread = new ReceiptPost(phone.server(), found).read();
    Screen screen = phone.screen();
    screen.line("Receipt: " + found.words());
    List<Reply> messages = thread.getMessages();
    if (messages.isEmpty()) {
      screen.line("Nobody has written back yet, or the words are not quite right.");
      return 0;
    }
    for (Reply message : messages) {
      screen.gap();
      String kind = KINDS.getOrDefault(message.getKind(), "");
      screen.line(
          message.getFrom()
              + ", "
              + PlainDates.day(message.getSentOn())
              + (kind.isEmpty() ? ":" : ": " + kind));
      screen.quote(message.getWords());
    }
    return 0;
  }
}
