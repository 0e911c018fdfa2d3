package care.heard.phone;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/**
 * A receipt as the phone keeps it.
 *
 * @param thread what the service is shown, so that the slow way from the words is gone once
 * @param what the title of what was answered
 * @param sentOn the day, as {@code 2026-10-20}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record KeptReceipt(
    String words, String authority, String thread, String what, String level, String sentOn) {
  @Override
  public String toString() {
    return "KeptReceipt";
  }
}
