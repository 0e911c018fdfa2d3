package care.heard.phone;

import care.heard.client.ApiClient;
import care.heard.client.ApiException;
import care.heard.client.PhoneApi;
import care.heard.client.model.MyPreparation;
import care.heard.client.model.SavePreparation;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** What you want from a meeting. Without options it is shown. */
@Command(name = "prepare", description = "What you want from a meeting: see it, or change it.")
final class PrepareCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();
  private static final List<String> KEPT =
      List.of("questionSet", "speaker", "wordsFor", "timeAlone", "notFor");

  @ParentCommand private MeetingCommand parent;

  @Parameters(paramLabel = "MEETING", description = "Its number, from: meetings.")
  private UUID meeting;

  @Option(names = "--speaker", description = "Who speaks for you: ${COMPLETION-CANDIDATES}.")
  private Speaker speaker;

  @Option(names = "--for", description = "Who gets your words: ${COMPLETION-CANDIDATES}.")
  private Reader reader;

  @Option(names = "--alone", description = "You want time alone with whoever runs it.")
  private boolean alone;

  @Option(names = "--not-for", paramLabel = "NAME", description = "Who must not see it.")
  private List<String> notFor;

  @ArgGroup(exclusive = false)
  private Change change;

  /** One part, as it should be from now on. */
  static final class Change {
    @Option(
        names = "--part",
        required = true,
        description = "Which part: ${COMPLETION-CANDIDATES}.")
    private Part part;

    @Option(names = "--words", required = true, description = "What you say; may be empty.")
    private String words;

    @Option(names = "--private", description = "It is not said in the meeting.")
    private boolean hidden;
  }

  /** The parts of <i>My meeting</i>. */
  enum Part {
    WELL,
    CHANGE,
    TALK,
    PEOPLE,
    SETTING
  }

  /** Who speaks for you. */
  enum Speaker {
    ME,
    ADVOCATE,
    CHAIR,
    READ_OUT
  }

  /** Who gets your words. */
  enum Reader {
    CHAIR,
    PARTICIPATION
  }

  @Override
  public Integer call() throws ApiException {
    PhoneApi api = parent.api();
    MyPreparation kept = api.getMyPreparation(meeting);
    boolean changes =
        speaker != null || reader != null || alone || notFor != null || change != null;
    show(changes ? saved(api, kept) : kept);
    return 0;
  }

  private MyPreparation saved(PhoneApi api, MyPreparation kept) throws ApiException {
    ObjectNode before = JSON.valueToTree(kept);
    ObjectNode body = JSON.createObjectNode();
    KEPT.stream().filter(before::hasNonNull).forEach(field -> body.set(field, before.get(field)));
    body.set("parts", before.get("parts"));
    put(body, "speaker", speaker);
    put(body, "wordsFor", reader);
    if (alone) {
      body.put("timeAlone", "yes");
    }
    if (notFor != null) {
      body.set("notFor", JSON.valueToTree(notFor));
    }
    if (change != null) {
      ObjectNode part = JSON.createObjectNode().put("words", change.words);
      part.put("keep", change.hidden ? "private" : "open");
      ((ObjectNode) body.get("parts")).set(code(change.part), part);
    }
    return api.saveMyPreparation(
        meeting, kept.getEtag(), JSON.convertValue(body, SavePreparation.class));
  }

  private void show(MyPreparation kept) {
    Screen screen = parent.screen();
    ObjectNode parts = JSON.valueToTree(kept.getParts());
    for (Part part : Part.values()) {
      String words = parts.at("/" + code(part) + "/words").asText();
      String mark =
          parts.at("/" + code(part) + "/keep").asText().equals("private") ? " (private)" : "";
      screen.line(code(part) + mark + ": " + (words.isEmpty() ? "-" : words));
    }
    if (!kept.getNotFor().isEmpty()) {
      screen.line("Not for: " + String.join("; ", kept.getNotFor()));
    }
    kept.getReadBy()
        .forEach(read ->
            screen.line(read.getName() + " read it on " + PlainDates.day(read.getReadOn()) + "."));
    screen.help(kept.getHelp());
  }

  private static void put(ObjectNode body, String field, Enum<?> value) {
    if (value != null) {
      body.put(field, code(value));
    }
  }

  private static String code(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
