package care.heard.safeguarding.sealed;

import care.heard.platform.pages.FormErrors;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Sealed identities that somebody wants to open, or did.
 *
 * @param mayDecide whether this member of staff can be the second person
 * @param refused the opening whose form was refused, where one was
 */
public record OpeningsPage(
    Optional<String> message,
    FormErrors errors,
    boolean mayDecide,
    List<Line> waiting,
    List<Line> done,
    Optional<UUID> refused) {

  /**
   * One of them, in words.
   *
   * @param told whether the young person is told, once it was opened
   */
  public record Line(
      UUID id,
      String feedback,
      String reason,
      String asked,
      String state,
      Optional<String> told,
      boolean canBeLookedAt) {
    @Override
    public String toString() {
      return "Line[" + id + "]";
    }
  }
}
