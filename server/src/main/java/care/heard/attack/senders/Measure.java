package care.heard.attack.senders;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A value of a row as something that can be put in order. */
record Measure(Scale scale, BigInteger value) {
  private static final int TEXT_BYTES = 24;
  private static final Pattern WHOLE = Pattern.compile("-?\\d{1,18}");
  private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  private static final Pattern MOMENT =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?)\\+00");
  private static final Pattern PLACE = Pattern.compile("\\((\\d+),(\\d+)\\)");

  /** By what the text looks like; text that looks like nothing else has its own order. */
  static Measure of(String column, String text) {
    var place = PLACE.matcher(text);
    var moment = MOMENT.matcher(text);
    if (place.matches()) {
      return number(Long.parseLong(place.group(1)) << 16 | Long.parseLong(place.group(2)));
    }
    if (moment.matches()) {
      return time(Instant.parse(moment.group(1) + "T" + moment.group(2) + "Z"));
    }
    if (DAY.matcher(text).matches()) {
      return time(LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC));
    }
    if (WHOLE.matcher(text).matches()) {
      var scale = column.matches("xmin|xmax|backend_x.*") ? Scale.TRANSACTION : Scale.NUMBER;
      return new Measure(scale, new BigInteger(text));
    }
    return new Measure(
        Scale.TEXT,
        new BigInteger(1, Arrays.copyOf(text.getBytes(StandardCharsets.UTF_8), TEXT_BYTES)));
  }

  /** How long the text is. */
  static Measure length(String text) {
    return new Measure(Scale.LENGTH, BigInteger.valueOf(text.length()));
  }

  /** How many there are. */
  static Measure number(long count) {
    return new Measure(Scale.NUMBER, BigInteger.valueOf(count));
  }

  private static Measure time(Instant at) {
    return new Measure(
        Scale.TIME, BigInteger.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, at)));
  }
}
