package care.heard.identity.signin;

import care.heard.platform.access.Role;
import java.util.Set;

/** Somebody signed in: the value of their cookie, and where they wanted to go. */
record SignedIn(String cookie, Set<Role> roles, OwnPath then) {
  @Override
  public String toString() {
    return "SignedIn";
  }
}
