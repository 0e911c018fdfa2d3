package care.heard.actions;

import java.util.List;
import java.util.UUID;

/**
 * A promise of the Pledge, which the authority made to its children in care and wrote with them.
 *
 * @param themes the codes of the themes that tell whether it is kept
 * @param actions what is done about it
 */
public record Promise(UUID id, String words, List<String> themes, List<UUID> actions) {}
