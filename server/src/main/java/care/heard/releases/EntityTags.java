package care.heard.releases;

import java.util.Arrays;
import java.util.Optional;

/** Compares entity tags as RFC 9110 section 13.1.2 says: weakly, from a list, or any. */
final class EntityTags {
  private EntityTags() {}

  static boolean match(Optional<String> ifNoneMatch, String etag) {
    return ifNoneMatch.stream()
        .flatMap(header -> Arrays.stream(header.split(",", -1)))
        .map(String::strip)
        .map(tag -> tag.startsWith("W/") ? tag.substring(2) : tag)
        .anyMatch(tag -> tag.equals(etag) || tag.equals("*"));
  }
}
