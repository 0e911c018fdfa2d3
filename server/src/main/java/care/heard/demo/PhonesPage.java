package care.heard.demo;

import java.util.List;

/** What the phones of the demo display on their lock screens. */
public record PhonesPage(List<Phone> phones) {

  /**
   * One phone, the last notice first.
   *
   * @param token the push token it registered, or its first letters
   */
  public record Phone(String token, List<Notice> notices) {}

  /**
   * A notice that reached a phone.
   *
   * @param arrived a day and a time in words
   * @param shown what the lock screen says; empty where it says nothing
   * @param payload all that the push service saw, as JSON
   */
  public record Notice(String arrived, String shown, String payload) {}
}
