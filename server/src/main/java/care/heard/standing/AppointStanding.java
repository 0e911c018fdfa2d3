package care.heard.standing;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.UUID;

/**
 * Who is to stand by a young person from today on.
 *
 * @param standsAs {@code iro} or {@code advocate}
 */
record AppointStanding(UUID staff, @JsonProperty("as") String standsAs) {}
