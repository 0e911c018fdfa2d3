package care.heard.mydata;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * What a young person reads before they erase everything.
 *
 * @param confirmation what the second request has to bring
 * @param goodUntil how long that is good
 */
record ErasureOffer(
    String confirmation,
    OffsetDateTime goodUntil,
    List<String> goes,
    List<Erased.Stays> stays,
    String afterwards) {
  private static final String AFTERWARDS =
      "This cannot be undone. Nobody here can bring anything back. You can start again with a new"
          + " code, and then Heard knows nothing of what was before.";

  static ErasureOffer of(EraseConfirmation confirmation) {
    return new ErasureOffer(
        confirmation.text(),
        confirmation.goodUntil(),
        Erased.whatGoes(),
        Erased.whatStays(false),
        AFTERWARDS);
  }

  @Override
  public String toString() {
    return "ErasureOffer";
  }
}
