package care.heard.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An invented meeting about a young person. */
record Meeting(
    UUID id,
    YoungPerson person,
    String kind,
    Instant startsAt,
    Instant endsAt,
    String place,
    List<String> who,
    String state) {
  @Override
  public String toString() {
    return "Meeting[" + id + "]";
  }
}
