package care.heard.meetings;

import java.util.List;

/** Words for a meeting that opened an alert, and whose they are. */
public record MeetingConcernPage(String from, List<String> words) {
  @Override
  public String toString() {
    return "MeetingConcernPage";
  }
}
