package care.heard.meetings;

import java.util.List;
import java.util.UUID;

/** Words for a meeting that opened an alert, as the duty team reads them. */
record MeetingConcern(UUID id, String from, List<String> words) {
  @Override
  public String toString() {
    return "MeetingConcern[" + id + "]";
  }
}
