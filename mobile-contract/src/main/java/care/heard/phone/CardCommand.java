package care.heard.phone;

import care.heard.client.ApiClient;
import care.heard.client.ApiException;
import care.heard.client.PhoneApi;
import care.heard.client.model.MyCard;
import care.heard.client.model.SaveCard;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Your card: tell it once. Without options it is shown. */
@Command(name = "card", description = "Your card: see it, change a part of it, or see who read it.")
final class CardCommand implements Callable<Integer> {
  private static final ObjectMapper JSON = ApiClient.createDefaultObjectMapper();

  @ParentCommand private Phone phone;

  @ArgGroup(exclusive = false)
  private Change change;

  @Option(names = "--reads", description = "Who read it.")
  private boolean reads;

  /** One part, as it should be from now on. */
  static final class Change {
    @Option(
        names = "--part",
        required = true,
        paramLabel = "PART",
        description = "Which part: ${COMPLETION-CANDIDATES}.")
    private CardPart part;

    @Option(names = "--words", required = true, description = "What stands in it; may be empty.")
    private String words;

    @Option(
        names = "--share",
        split = ",",
        paramLabel = "WHO",
        description = "Who can read it: ${COMPLETION-CANDIDATES}. Nobody where it is left out.")
    private Set<Reader> share = EnumSet.noneOf(Reader.class);
  }

  /** Whom a part can be shown to. */
  enum Reader {
    WORKER,
    PARTICIPATION
  }

  @Override
  public Integer call() throws ApiException {
    PhoneApi api = phone.pickUp().api();
    if (reads) {
      CardScreen.show(phone.screen(), api.listMyCardReads());
    } else {
      MyCard card = change == null ? api.getMyCard() : changed(api);
      CardScreen.show(phone.screen(), card, JSON.valueToTree(card.getParts()));
    }
    return 0;
  }

  // Where another phone was faster this one starts from the new card: nothing of either is lost.
  private MyCard changed(PhoneApi api) throws ApiException {
    MyCard card = api.getMyCard();
    ObjectNode parts = JSON.valueToTree(card.getParts());
    parts.set(change.part.code(), part());
    JsonNode body = JSON.createObjectNode().set("parts", parts);
    return api.saveMyCard(card.getEtag(), JSON.convertValue(body, SaveCard.class));
  }

  private ObjectNode part() {
    ObjectNode part = JSON.createObjectNode().put("words", change.words);
    Set<String> readers = new LinkedHashSet<>();
    change.share.forEach(reader -> readers.add(reader.name().toLowerCase(Locale.ROOT)));
    part.set("shareWith", JSON.valueToTree(readers));
    return part;
  }
}
