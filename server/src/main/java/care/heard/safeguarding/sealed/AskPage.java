package care.heard.safeguarding.sealed;

import care.heard.platform.pages.FormErrors;
import java.util.UUID;

/** The form on which a duty officer asks for an identity to be opened. */
public record AskPage(FormErrors errors, UUID feedback, String reason) {
  @Override
  public String toString() {
    return "AskPage[" + feedback + "]";
  }
}
