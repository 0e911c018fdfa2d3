package care.heard.mydata;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

/** How long each kind of thing is kept, as {@code retention.yaml} says. */
public final class Retention {
  private static final String TABLE = "/mydata/retention.yaml";

  /**
   * One kind of thing.
   *
   * @param what it is, as a young person reads it
   * @param kept how long, in words
   * @param days the same for the job; absent where years are counted or another feature does it
   * @param years the same in years
   * @param from what the time is counted from
   * @param why and by what rule
   */
  public record Kind(
      String code,
      String what,
      String kept,
      Integer days,
      Integer years,
      String from,
      String why,
      String source) {
    /** Whether the job of this feature applies it. */
    public boolean isApplied() {
      return days != null || years != null;
    }

    /** What is older than this day goes. */
    LocalDate goesBefore(LocalDate today) {
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

  /** Every kind, in the order in which people read it. */
  public List<Kind> kinds() {
    return List.copyOf(kinds);
  }
}
