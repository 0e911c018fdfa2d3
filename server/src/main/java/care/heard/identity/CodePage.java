package care.heard.identity;

import java.util.List;
import java.util.Optional;

/**
 * A one-time code, shown this once.
 *
 * @param code the whole code, its groups parted by dashes
 * @param forWhom the name of the young person
 * @param until when it stops working, as a day and a time in words
 * @param appAddress what opens the app with the code filled in
 * @param lostPhonePath where to make a code that ends the sessions of every other phone
 * @param phoneLost whether this code does that
 * @param command how to use it from a terminal; only in the demo
 */
public record CodePage(
    String code,
    String forWhom,
    String until,
    String appAddress,
    String lostPhonePath,
    boolean phoneLost,
    Optional<String> command) {

  /** The code in the groups to read it out in. */
  public List<String> groups() {
    return List.of(code.split("-", -1));
  }

  /** The app's address as a QR code, in SVG. */
  public String picture() {
    return QrPicture.of(appAddress);
  }

  @Override
  public String toString() {
    return "CodePage[hidden]";
  }
}
