package care.heard.authorities;

/** Somebody to call when a young person is not safe. */
public record HelpLine(String name, String phone, String when) {}
