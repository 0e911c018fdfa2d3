package care.heard.mydata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tables with something that leads to a person and that no section shows, each with its reason. */
public final class Unshown {
  private static final Map<String, MyData.LeftOut> REASONS = new LinkedHashMap<>();

  static {
    REASONS.put(
        "idempotent_reply",
        new MyData.LeftOut(
            "Copies of our answers to your phone",
            "Kept so that something you send twice counts once. They say what the other parts of"
                + " this list say."));
    REASONS.put(
        "outbox",
        new MyData.LeftOut(
            "Jobs for our computers",
            "Such as waking your phone. They hold numbers and no words, and go when they are"
                + " done."));
    REASONS.put(
        "erasure",
        new MyData.LeftOut(
            "That somebody asked for everything to be erased",
            "A number that leads to nobody, so that an old copy of our records is erased again."));
    REASONS.put(
        "staged_touched",
        new MyData.LeftOut(
            "A work list while the council's list is read in",
            "It is empty again when that is done."));
    REASONS.put(
        "identity_opening",
        new MyData.LeftOut(
            "That two people opened a confidential sender's name",
            "It is about what came without your name, and nobody can look it up by who you are."
                + " It is only ever done because somebody is in danger."));
    REASONS.put(
        "late_entry",
        new MyData.LeftOut(
            "What waits for the record of who did what",
            "It is about what came without a name, and goes into the record when the day is"
                + " over."));
  }

  private Unshown() {}

  /** The tables. */
  public static Set<String> tables() {
    return REASONS.keySet();
  }

  /** What a young person reads about them. */
  static List<MyData.LeftOut> reasons() {
    return List.copyOf(REASONS.values());
  }
}
