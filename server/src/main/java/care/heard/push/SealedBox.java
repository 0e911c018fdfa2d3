package care.heard.push;

import care.heard.platform.vault.DataKey;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The sealed notices of one young person: as many bytes, whether there are any or none. */
record SealedBox(List<SealedNotice> notices) {
  static final SealedBox EMPTY = new SealedBox(List.of());

  private static final int HOLDS = 4;
  private static final int LENGTH = 320;

  /** The box as it was sealed; empty where nobody was ever told anything. */
  static SealedBox open(DataKey key, UUID person, Optional<Buffer> sealed) {
    return sealed
        .map(bytes -> key.open(bytes.getBytes(), context(person)))
        .map(SealedBox::parse)
        .orElse(EMPTY);
  }

  private static SealedBox parse(String text) {
    var all = new JsonArray(text.strip());
    return new SealedBox(
        IntStream.range(0, all.size())
            .mapToObj(all::getJsonObject)
            .map(SealedBox::notice)
            .toList());
  }

  private static SealedNotice notice(JsonObject kept) {
    return new SealedNotice(
        UUID.fromString(kept.getString("id")), LocalDate.parse(kept.getString("day")));
  }

  boolean has(UUID notice) {
    return notices.stream().anyMatch(one -> one.id().equals(notice));
  }

  /** The same with one more, without the oldest where there is no room. */
  SealedBox with(SealedNotice notice) {
    return new SealedBox(
        Stream.concat(Stream.of(notice), notices.stream()).distinct().limit(HOLDS).toList());
  }

  byte[] seal(DataKey key, UUID person) {
    var all = new JsonArray();
    notices.forEach(one ->
        all.add(new JsonObject().put("id", one.id().toString()).put("day", one.day().toString())));
    var text = all.encode();
    return key.seal(text + " ".repeat(LENGTH - text.length()), context(person));
  }

  private static String context(UUID person) {
    return "sealed_notice/" + person;
  }

  @Override
  public String toString() {
    return "SealedBox";
  }
}
