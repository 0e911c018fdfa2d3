package care.heard.drafts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What somebody has begun to say, opened.
 *
 * @param code of the question set
 * @param etag names this state of it; never the same for two states
 * @param keptUntil the last day it is kept unless it is changed; empty where there is none
 */
record Draft(String code, JsonNode answers, String etag, Optional<LocalDate> keptUntil) {
  private static final String NONE = "\"0\"";

  /** Nothing is kept. */
  static Draft none(String code) {
    return new Draft(code, JsonNodeFactory.instance.arrayNode(), NONE, Optional.empty());
  }

  /** Where a draft is sealed to. */
  static String context(String code) {
    return "feedback_draft.content/" + code;
  }

  @Override
  public String toString() {
    return "Draft[" + code + "]";
  }
}
