package care.heard.phone;

import care.heard.client.ApiException;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which receipt: the newest of this phone, unless its six words are given. */
final class ReceiptOption {
  @Option(
      names = "--receipt",
      paramLabel = "WORDS",
      description = "The six words; the newest receipt on this phone if you leave it out.")
  private String words;

  /** The receipt; Trouble where the phone has none and none is given. */
  KeptReceipt find(Phone phone) throws ApiException {
    List<KeptReceipt> kept = phone.receiptFile().load();
    if (words == null) {
      if (kept.isEmpty()) {
        throw new Trouble("This phone has no receipt. Give its six words with --receipt.");
      }
      return kept.getLast();
    }
    Receipt receipt = Receipt.of(words);
    Optional<KeptReceipt> known =
        kept.stream().filter(one -> one.words().equals(receipt.spoken())).findFirst();
    return known.isPresent()
        ? known.get()
        : receipt.found(phone.pickUp().api().getMe().getAuthorityCode());
  }
}
