package care.heard.identity;

import java.time.LocalDate;
import java.time.Period;

/** The only banding of ages that figures and lists use. */
public enum AgeBand {
  UNDER_16("10-15", "10 to 15"),
  FROM_16("16-17", "16 to 17"),
  FROM_18("18-25", "18 to 25");

  private final String code;
  private final String words;

  AgeBand(String code, String words) {
    this.code = code;
    this.words = words;
  }

  /** The band of somebody born then, on that day. */
  public static AgeBand at(LocalDate born, LocalDate day) {
    int age = Period.between(born, day).getYears();
    if (age < 16) {
      return UNDER_16;
    }
    return age < 18 ? FROM_16 : FROM_18;
  }

  /** As it stands in figures: {@code 16-17}. */
  public String code() {
    return code;
  }

  /** As a person reads it: {@code 16 to 17}. */
  public String words() {
    return words;
  }
}
