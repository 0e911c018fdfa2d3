package care.heard.platform.access;

import java.util.Set;

/** Which roles may call an operation. One readable table implements it. */
public interface Permissions {
  /** The roles that may call the operation; fails when the table does not know it. */
  Set<Role> allowed(String operationId);

  /** Whether it also needs a sign-in with a second factor, not older than five minutes. */
  boolean needsFreshSignIn(String operationId);
}
