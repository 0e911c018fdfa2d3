package care.heard.releases;

import java.time.LocalDate;
import java.util.UUID;

/**
 * How many young people said in a quarter whether they noticed what an action changed, as it truly
 * is. It becomes a figure by the rules, or is kept back.
 *
 * @param askedOn the day on which the first of them was asked
 */
public record NoticedCount(
    UUID action, String theme, String title, LocalDate askedOn, int answered, int noticed) {
  @Override
  public String toString() {
    return "NoticedCount[" + action + "]";
  }
}
