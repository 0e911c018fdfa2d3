package care.heard.bench;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The table of a benchmark, line by line, and the same as JSON. */
public final class Report {
  private static final String LINE = "%-28s %-20s %-6s %-15s %-15s %-15s %-15s %-13s%n";

  private final String name;
  private final PrintStream out;
  private final JsonArray lines = new JsonArray();

  /** Begins with the heads of the columns. Every "a → b" is the limit's figure, then ours. */
  public Report(String name, PrintStream out) {
    this.name = name;
    this.out = out;
    out.printf(
        Locale.ROOT,
        LINE,
        name,
        "ratio [spread]",
        "goal",
        "p50 ms",
        "p99 ms",
        "CPU µs/request",
        "PostgreSQL µs",
        "memory MiB");
  }

  /** Adds what was measured under that load. */
  public void add(String load, double goal, Rounds rounds) {
    out.printf(
        Locale.ROOT,
        LINE,
        load,
        rounds.ratio(),
        "≥ " + goal,
        both(rounds, Round::p50, "%.1f"),
        both(rounds, Round::p99, "%.1f"),
        both(rounds, Round::cpu, "%.0f"),
        both(rounds, Round::databaseCpu, "%.0f"),
        both(rounds, Round::memory, "%.0f"));
    var ratio = rounds.ratio();
    lines.add(
        new JsonObject()
            .put("load", load)
            .put("goal", goal)
            .put("ratio", json(ratio))
            .put("limit", side(rounds::limit))
            .put("ours", side(rounds::ours)));
  }

  /** Writes the same as JSON into that folder. */
  public void write(Path folder) throws IOException {
    var file = folder.resolve(name.replace(' ', '-') + ".json");
    Files.createDirectories(folder);
    Files.writeString(
        file, new JsonObject().put("bench", name).put("lines", lines).encodePrettily());
    out.println("Written: " + file);
  }

  private interface Figures {
    Spread of(ToDoubleFunction<Round> figure);
  }

  private static JsonObject side(Figures figures) {
    return new JsonObject()
        .put("requestsPerSecond", json(figures.of(Round::rate)))
        .put("p50Millis", json(figures.of(Round::p50)))
        .put("p99Millis", json(figures.of(Round::p99)))
        .put("cpuMicrosPerRequest", json(figures.of(Round::cpu)))
        .put("databaseCpuMicrosPerRequest", json(figures.of(Round::databaseCpu)))
        .put("memoryMiB", json(figures.of(Round::memory)));
  }

  private static JsonObject json(Spread spread) {
    return Double.isNaN(spread.median()) ? null : figures(spread);
  }

  private static JsonObject figures(Spread spread) {
    return new JsonObject()
        .put("median", spread.median())
        .put("least", spread.least())
        .put("most", spread.most());
  }

  private static String both(Rounds rounds, ToDoubleFunction<Round> figure, String format) {
    return shown(rounds.limit(figure).median(), format)
        + " → "
        + shown(rounds.ours(figure).median(), format);
  }

  private static String shown(double figure, String format) {
    return Double.isNaN(figure) ? "–" : String.format(Locale.ROOT, format, figure);
  }
}
