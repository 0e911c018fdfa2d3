package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.model.KeptMessage;
import care.heard.client.model.WriteBack;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Write again under something that was sent. */
@Command(name = "write", description = "Write again under something you sent.")
final class WriteCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;
  @Mixin private ReceiptOption receipt;

  @Parameters(
      arity = "0..1",
      paramLabel = "NUMBER",
      description = "The number of what you sent by name; without it, --receipt says what.")
  private UUID number;

  @Option(names = "--words", required = true, paramLabel = "WORDS", description = "Your words.")
  private String words;

  @Override
  public Integer call() throws ApiException {
    KeptMessage kept = number == null ? unnamed() : named();
    phone.screen().line("It is kept. Thank you.");
    phone.screen().help(kept.getHelp());
    return 0;
  }

  private KeptMessage named() throws ApiException {
    WriteBack message = new WriteBack().words(words);
    return phone.pickUp().api().writeBack(number, UUID.randomUUID(), message);
  }

  private KeptMessage unnamed() throws ApiException {
    return new ReceiptPost(phone.server(), receipt.find(phone)).write(words);
  }
}
