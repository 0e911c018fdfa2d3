package care.heard.platform.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who is asking, for which authority. Everything the database's row-level security needs to know.
 */
public sealed interface Caller {

  /** The door this caller uses unless an operation names another. */
  Surface surface();

  /** Empty only for a stranger who has not said where they belong. */
  Optional<UUID> authority();

  /** The roles held; empty for the service itself. */
  Set<Role> roles();

  /** Whose commands are told apart by their idempotency keys, and who stands in the audit log. */
  Optional<UUID> id();

  /** A phone's session. */
  record YoungPerson(UUID authorityId, UUID person, UUID device) implements Caller {
    @Override
    public Surface surface() {
      return Surface.YOUNG;
    }

    @Override
    public Optional<UUID> authority() {
      return Optional.of(authorityId);
    }

    @Override
    public Set<Role> roles() {
      return Set.of(Role.YOUNG_PERSON);
    }

    @Override
    public Optional<UUID> id() {
      return Optional.of(person);
    }
  }

  /**
   * An enrolled young person of an authority, and nobody can know which.
   *
   * @param quarter the quarter the pass is for, such as {@code 2026-Q4}
   * @param pass a keyed hash of the pass: the same whenever the same pass is shown
   */
  record PassHolder(UUID authorityId, String quarter, String pass) implements Caller {
    @Override
    public Surface surface() {
      return Surface.YOUNG;
    }

    @Override
    public Optional<UUID> authority() {
      return Optional.of(authorityId);
    }

    @Override
    public Set<Role> roles() {
      return Set.of(Role.PASS_HOLDER);
    }

    @Override
    public Optional<UUID> id() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return "PassHolder";
    }
  }

  /**
   * Whoever knows the receipt of something that was sent without a name, if there is such a thing.
   *
   * @param thread a keyed hash of what the phone derived from the receipt's words
   */
  record ReceiptHolder(UUID authorityId, String thread) implements Caller {
    @Override
    public Surface surface() {
      return Surface.YOUNG;
    }

    @Override
    public Optional<UUID> authority() {
      return Optional.of(authorityId);
    }

    @Override
    public Set<Role> roles() {
      return Set.of(Role.RECEIPT_HOLDER);
    }

    @Override
    public Optional<UUID> id() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return "ReceiptHolder";
    }
  }

  /**
   * Somebody who works for the authority, or sits on its board.
   *
   * @param formToken proves that a form came from a page of this session
   * @param multiFactorAt when they last showed a second factor, if they did at this sign-in
   */
  record StaffMember(
      UUID authorityId,
      UUID staff,
      String name,
      Set<Role> roles,
      String formToken,
      Optional<Instant> multiFactorAt)
      implements Caller {

    /** Somebody who did not show a second factor. */
    public StaffMember(
        UUID authorityId, UUID staff, String name, Set<Role> roles, String formToken) {
      this(authorityId, staff, name, roles, formToken, Optional.empty());
    }

    @Override
    public Surface surface() {
      if (roles.equals(Set.of(Role.AUDITOR))) {
        return Surface.AUDIT;
      }
      return roles.equals(Set.of(Role.BOARD_MEMBER)) ? Surface.BOARD : Surface.STAFF;
    }

    @Override
    public Optional<UUID> authority() {
      return Optional.of(authorityId);
    }

    @Override
    public Optional<UUID> id() {
      return Optional.of(staff);
    }

    /** Whether this person holds any of these roles. */
    public boolean isAny(Role... wanted) {
      return Set.of(wanted).stream().anyMatch(roles::contains);
    }

    @Override
    public String toString() {
      return "StaffMember[" + staff + "]";
    }
  }

  /**
   * Nobody the service knows yet. What they prove to hold (a token's hash, a code's locator) opens
   * the one row it belongs to.
   */
  record Stranger(Surface surface, Optional<UUID> authority, String proof) implements Caller {
    @Override
    public Set<Role> roles() {
      return Set.of(Role.STRANGER);
    }

    @Override
    public Optional<UUID> id() {
      return Optional.empty();
    }

    @Override
    public String toString() {
      return "Stranger[" + surface + "]";
    }
  }

  /** The service's own work for one authority, or for all where a table allows it. */
  record Service(Surface surface, Optional<UUID> authority) implements Caller {
    @Override
    public Set<Role> roles() {
      return Set.of();
    }

    @Override
    public Optional<UUID> id() {
      return Optional.empty();
    }

    /** The background jobs, for one authority. */
    public static Service jobs(UUID authority) {
      return new Service(Surface.JOBS, Optional.of(authority));
    }

    /** The background jobs before they know which authority a task belongs to. */
    public static Service jobs() {
      return new Service(Surface.JOBS, Optional.empty());
    }
  }
}
