package care.heard.corrections;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/** Which part of what is held on a young person is wrong. */
enum CorrectionAbout {
  ABOUT_YOU("About you"),
  WORKERS("Your workers"),
  REVIEWS("Your reviews in the council's list"),
  MEETINGS("Your meetings"),
  OTHER("Something else");

  private final String title;

  CorrectionAbout(String title) {
    this.title = title;
  }

  /** As it is kept and sent: {@code about-you}. */
  @JsonValue
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it is called where a young person reads it. */
  String title() {
    return title;
  }

  static CorrectionAbout of(String code) {
    return Arrays.stream(values())
        .filter(about -> about.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(code));
  }
}
