package care.heard;

import care.heard.quotes.evaluation.EvaluateRedaction;
import care.heard.safeguarding.score.EvaluateDisclosures;
import care.heard.themes.Embedder;
import care.heard.themes.evaluation.EvaluateThemes;
import care.heard.themes.evaluation.NotReadable;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code ./heard evaluate}: how good the models are, on anybody's own data. */
@Command(
    name = "./heard evaluate",
    description = "Measures what the models are worth on labelled texts of your own.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class EvaluateCli {
  private final PrintStream out;

  private EvaluateCli(PrintStream out) {
    this.out = out;
  }

  /** Runs it; 0 where it measured, 1 where a file cannot be used, 2 where it was not understood. */
  static int run(List<String> arguments, PrintStream out) {
    return new CommandLine(new EvaluateCli(out)).execute(arguments.toArray(String[]::new));
  }

  @Command(
      name = "themes",
      description = "Prints micro and macro F1 of the suggested themes, and each theme's own.")
  int themes(
      @Option(
              names = "--taxonomy",
              required = true,
              paramLabel = "FILE",
              description = "the themes, as JSON or YAML: code, title, description, examples")
          Path taxonomy,
      @Option(
              names = "--labelled",
              required = true,
              paramLabel = "FILE.csv",
              description = "texts that people labelled: columns text and themes")
          Path labelled,
      @Option(
              names = "--train",
              paramLabel = "N",
              description =
                  "learn from the first N of a seeded shuffle, test on the rest; four fifths"
                      + " without it; below 50 nothing is learned (zero-shot)")
          Integer train) {
    if (train != null && train < 0) {
      out.println("--train needs 0 or more.");
      return 2;
    }
    try {
      var measured = train == null ? OptionalInt.empty() : OptionalInt.of(train);
      new EvaluateThemes(Embedder.load(), out).run(taxonomy, labelled, measured);
      return 0;
    } catch (NotReadable e) {
      out.println(e.getMessage());
      return 1;
    }
  }

  @Command(
      name = "redaction",
      description = {
        "Prints how much of what must not be seen in a quote is masked, and how much else.",
        "FILE.jsonl has one JSON object a line: {\"text\": \"My worker Jan was late\","
            + " \"spans\": [{\"start\": 10, \"end\": 13, \"kind\": \"name\"}], \"known\": [\"Riley"
            + " Tester\"]}.",
        "start and end count characters (Unicode code points) from 0, the end not included; a span"
            + " may be [10, 13, \"name\"] as well; kind is any word (or label, or type); known is"
            + " optional: names that the service would know of that young person's world."
      })
  int redaction(
      @Option(
              names = "--labelled",
              required = true,
              paramLabel = "FILE.jsonl",
              description = "texts in which people marked what must not be seen")
          Path labelled,
      @Option(
              names = "--show",
              paramLabel = "N",
              defaultValue = "0",
              description = "print so many texts that leak, masked as far as they are")
          int show) {
    try {
      new EvaluateRedaction(out, show).run(labelled);
      return 0;
    } catch (NotReadable e) {
      out.println(e.getMessage());
      return 1;
    }
  }

  @Command(
      name = "disclosures",
      description = {
        "Prints how many of those who say that they are not safe are among what is read first.",
        "FILE.csv is in UTF-8 with the columns text, label (1 where somebody is not safe, else 0)"
            + " and kind (of harm; any word). The review load is the share of the texts without a"
            + " disclosure that somebody reads."
      })
  int disclosures(
      @Option(
              names = "--labelled",
              required = true,
              paramLabel = "FILE.csv",
              description = "texts that people labelled: columns text, label and kind")
          Path labelled) {
    try {
      new EvaluateDisclosures(Embedder.load(), out).run(labelled);
      return 0;
    } catch (NotReadable e) {
      out.println(e.getMessage());
      return 1;
    }
  }
}
