package care.heard.identity.signin;

import java.net.URI;
import java.util.regex.Pattern;

/** A page of this service to go back to; never an address that leads elsewhere. */
record OwnPath(String path) {
  static final OwnPath FIRST = new OwnPath("");

  // Browsers read a backslash as a slash, and drop tabs and line ends: only plain characters pass.
  private static final Pattern PLAIN = Pattern.compile("/(?!/)[A-Za-z0-9/._~!$&'()*+,;=:@%?-]*");
  private static final int LENGTH_AT_MOST = 1000;

  /** The page that text names; the first page of whoever signs in where it names none of ours. */
  static OwnPath of(String text) {
    return text != null && isOwn(text) ? new OwnPath(text) : FIRST;
  }

  private static boolean isOwn(String text) {
    if (text.length() > LENGTH_AT_MOST
        || !PLAIN.matcher(text).matches()
        || text.startsWith("/sign-")) {
      return false;
    }
    try {
      var uri = URI.create(text);
      return !uri.isAbsolute()
          && uri.getRawAuthority() == null
          && uri.normalize().getRawAuthority() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /** This page, or the other where none was named. */
  String or(String other) {
    return path.isEmpty() ? other : path;
  }
}
