package care.heard.phone;

import care.heard.client.ApiException;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Take back something that was sent. */
@Command(name = "withdraw", description = "Take back something you sent.")
final class WithdrawCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;
  @Mixin private ReceiptOption receipt;

  @Parameters(
      arity = "0..1",
      paramLabel = "NUMBER",
      description = "The number of what you sent by name; without it, --receipt says what.")
  private UUID number;

  @Override
  public Integer call() throws ApiException {
    if (number == null) {
      return unnamed();
    }
    phone.pickUp().api().withdrawFeedback(number);
    phone.screen().line("It is gone.");
    return 0;
  }

  private int unnamed() throws ApiException {
    KeptReceipt found = receipt.find(phone);
    new ReceiptPost(phone.server(), found).withdraw();
    phone.receiptFile().remove(found);
    phone.screen().line("If these six words belong to something you sent, it is gone.");
    return 0;
  }
}
