package care.heard.auditing;

import care.heard.platform.http.Call;
import care.heard.platform.pages.PlainTime;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who did what, and how far the log is sealed and signed.
 *
 * @param chain how far, in a sentence
 * @param next the address of the page that follows; empty on the last
 */
public record AuditingPage(String chain, Filter filter, List<Line> entries, Optional<String> next) {

  /** What was typed to find something; empty where nothing was. */
  public record Filter(String from, String to, String verb, String subject) {}

  /** One thing that was done; a moment in words, and ids. */
  public record Line(String at, String who, String actor, String verb, String subject) {}

  static AuditingPage of(Call call, LogPage found) {
    var filter =
        new Filter(
            call.parameter("from").orElse(""),
            call.parameter("to").orElse(""),
            call.parameter("verb").orElse(""),
            call.parameter("subject").orElse(""));
    return new AuditingPage(
        chain(found.chain()),
        filter,
        found.entries().stream().map(AuditingPage::line).toList(),
        found.next().map(cursor -> address(filter, cursor)));
  }

  private static String chain(ChainState chain) {
    var sealed = "%,d entries are sealed. ".formatted(chain.sealed());
    return sealed
        + chain
            .signedAt()
            .map(at ->
                "The last signed checkpoint covers %,d of them; it was signed on %s."
                    .formatted(chain.signed().orElseThrow(), PlainTime.moment(at.toInstant())))
            .orElse("No checkpoint has been signed yet.");
  }

  private static Line line(LoggedEntry entry) {
    return new Line(
        PlainTime.moment(entry.at().toInstant()),
        switch (entry.actorKind()) {
          case "young-person" -> "A young person";
          case "staff" -> "Staff";
          default -> "The service";
        },
        entry.actor().map(Object::toString).orElse(""),
        entry.verb(),
        entry.subject().map(Object::toString).orElse(""));
  }

  private static String address(Filter filter, String cursor) {
    return Stream.of(
            "from=" + filter.from(),
            "to=" + filter.to(),
            "verb=" + filter.verb(),
            "subject=" + filter.subject(),
            "cursor=" + cursor)
        .filter(pair -> !pair.endsWith("="))
        .map(AuditingPage::encoded)
        .collect(Collectors.joining("&", "/staff/audit?", ""));
  }

  private static String encoded(String pair) {
    var parts = pair.split("=", 2);
    return parts[0] + "=" + URLEncoder.encode(parts[1], StandardCharsets.UTF_8);
  }
}
