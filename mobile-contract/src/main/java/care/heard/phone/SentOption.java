package care.heard.phone;

import care.heard.client.ApiException;
import care.heard.client.PhoneApi;
import java.util.UUID;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Something that was sent: by name, under its number; or without a name, under a receipt. */
final class SentOption {
  @Mixin private ReceiptOption receipt;

  @Parameters(
      arity = "0..1",
      paramLabel = "NUMBER",
      description = "The number of what you sent by name; without it, --receipt says what.")
  private UUID number;

  /** What is done with something that was sent by name. */
  interface ByName<T> {
    T with(PhoneApi api, UUID number) throws ApiException;
  }

  /** What is done with something that was sent without a name. */
  interface ByReceipt<T> {
    T with(ReceiptPost post, KeptReceipt receipt) throws ApiException;
  }

  /** Does the one or the other. */
  <T> T with(Phone phone, ByName<T> byName, ByReceipt<T> byReceipt) throws ApiException {
    if (number != null) {
      return byName.with(phone.pickUp().api(), number);
    }
    KeptReceipt found = receipt.find(phone);
    return byReceipt.with(new ReceiptPost(phone.server(), found), found);
  }
}
