package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.PhoneApi;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Take back something that was sent. */
@Command(name = "withdraw", description = "Take back something you sent.")
final class WithdrawCommand implements Callable<Integer> {
  @ParentCommand private Phone phone;
  @Mixin private SentOption sent;

  @Override
  public Integer call() throws ApiException {
    phone.screen().line(sent.with(phone, WithdrawCommand::named, this::unnamed));
    return 0;
  }

  private static String named(PhoneApi api, UUID number) throws ApiException {
    api.withdrawFeedback(number);
    return "It is gone.";
  }

  private String unnamed(ReceiptPost post, KeptReceipt receipt) throws ApiException {
    post.withdraw();
    phone.receiptFile().remove(receipt);
    return "If these six words belong to something you sent, it is gone.";
  }
}
