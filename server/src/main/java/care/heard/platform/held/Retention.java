package care.heard.platform.held;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How long each kind of thing is kept, as {@code retention.yaml} says. */
public final class Retention {
  private static final String TABLE = "/mydata/retention.yaml";
  private static final Retention TABLE_READ = new Retention();

  /**
   * One kind of thing.
   *
   * @param what it is, as a young person reads it
   * @param kept how long, in words
   * @param days the same for whoever applies it; absent where years are counted, or nothing is
   * @param years the same in years
   * @param by the feature that applies it; absent where the one job does
   * @param from what the time is counted from
   * @param why and by what rule
   */
  public record Kind(
      String code,
      String what,
      String kept,
      Integer days,
      Integer years,
      String by,
      String from,
      String why,
      String source) {
    /** Whether the one job applies it. */
    public boolean isApplied() {
      return by == null && (days != null || years != null);
    }

    /** What is older than this day goes. */
    public LocalDate goesBefore(LocalDate today) {
      return years == null ? today.minusDays(days) : today.minusYears(years).plusDays(1);
    }
  }

  private record Written(List<Kind> kinds) {}

  private final List<Kind> kinds;

  /** Reads the table from the class path. */
  public Retention() {
    try (var in = Retention.class.getResourceAsStream(TABLE)) {
      this.kinds = new ObjectMapper(new YAMLFactory()).readValue(in, Written.class).kinds();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + TABLE, e);
    }
  }

  /** For how many days that kind is kept; fails where it is not counted in days. */
  public static int days(String code) {
    return Optional.ofNullable(TABLE_READ.require(code).days())
        .orElseThrow(() -> new IllegalStateException(code + " is not counted in days"));
  }

  private Kind require(String code) {
    return kinds.stream()
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no kind " + code + " in " + TABLE));
  }

  /** Every kind, in the order in which people read it. */
  public List<Kind> kinds() {
    return List.copyOf(kinds);
  }
}
