package care.heard.meetings;

import care.heard.platform.http.Json;
import care.heard.platform.vault.DataKey;
import java.util.List;

/** A meeting with what is sealed of it opened. */
record OpenMeeting(KeptMeeting kept, String place, List<String> who) {
  static OpenMeeting of(KeptMeeting kept, DataKey key) {
    var who = key.open(kept.whoSealed().getBytes(), Meeting.whoContext(kept.id()));
    return new OpenMeeting(
        kept,
        key.open(kept.placeSealed().getBytes(), Meeting.placeContext(kept.id())),
        List.of(Json.read(who, String[].class)));
  }

  @Override
  public String toString() {
    return "OpenMeeting[" + kept.id() + "]";
  }
}
