package care.heard.authorities;

import java.util.Optional;

/**
 * How an authority looks.
 *
 * @param shortName what stands in the header in place of the whole name
 * @param accent the colour of headers and links, {@code #0b4f4a}
 */
public record Branding(Optional<String> shortName, Optional<String> accent) {}
