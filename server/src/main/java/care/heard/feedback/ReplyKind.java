package care.heard.feedback;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What staff say with a reply: each item is told what we will do or why not, then what we did. */
public enum ReplyKind {
  /** Words alone: a question, a thank you. It answers nothing. */
  MESSAGE("Message", null),
  /** What we will do; what we did is owed from then on. */
  WILL_DO("What we will do", FeedbackState.PROMISED),
  /** Why we will not. */
  WHY_NOT("Why not", FeedbackState.ANSWERED),
  /** What we did. */
  DONE("What we did", FeedbackState.ANSWERED),
  /** That the sender's sealed identity was opened. Nobody says it: it comes of the opening. */
  IDENTITY_OPENED("The name was opened", null);

  private final String words;
  private final FeedbackState leadsTo;

  ReplyKind(String words, FeedbackState leadsTo) {
    this.words = words;
    this.leadsTo = leadsTo;
  }

  /** Those that staff can choose. */
  public static List<ReplyKind> toChoose() {
    return Arrays.stream(values()).filter(kind -> kind != IDENTITY_OPENED).toList();
  }

  /** As it is kept and sent: {@code will-do}. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** As a person reads it. */
  public String words() {
    return words;
  }

  /** Where it moves the item; empty for what answers nothing. */
  Optional<FeedbackState> leadsTo() {
    return Optional.ofNullable(leadsTo);
  }

  /** The kind of that code. */
  @JsonCreator
  static ReplyKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
