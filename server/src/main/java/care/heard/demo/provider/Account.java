package care.heard.demo.provider;

import care.heard.platform.access.Role;
import java.util.Set;

/**
 * Somebody invented who can be signed in as.
 *
 * @param may what they can do, in a few words
 */
public record Account(String login, String name, String jobTitle, Set<Role> roles, String may) {}
