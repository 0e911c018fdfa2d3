package care.heard.drafts;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A draft, whole, in place of what it was before.
 *
 * @param code of the question set
 * @param answers what was answered so far, in the form that submitFeedback takes; none to take the
 *     draft away
 */
record SaveDraft(String code, JsonNode answers) {
  @Override
  public String toString() {
    return "SaveDraft[" + code + "]";
  }
}
