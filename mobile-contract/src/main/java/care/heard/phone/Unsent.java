package care.heard.phone;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

/** A command that was written down before it was sent, and has had no answer yet. */
record Unsent(String operation, UUID key, JsonNode body) {
  static final String ENROL = "enrolDevice";
  static final String SAY = "submitFeedback";

  boolean is(String wanted) {
    return operation.equals(wanted);
  }

  @Override
  public String toString() {
    return "Unsent[" + operation + " " + key + "]";
  }
}
