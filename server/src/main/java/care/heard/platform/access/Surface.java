package care.heard.platform.access;

import java.util.Locale;

/** The doors into the database: one login role each, with the least grants that its users need. */
public enum Surface {
  YOUNG,
  STAFF,
  DUTY,
  BOARD,
  JOBS,
  /** Reads the audit log: the auditor's pages and the verifier. */
  AUDIT,
  /** Takes over what the council's own records say; reads no name and no word. */
  IMPORT,
  /** Owns the tables: migrations and the demo's generator only, never a request. */
  OWNER;

  /** The database role that logs in for this surface. */
  public String databaseRole() {
    return "heard_" + name().toLowerCase(Locale.ROOT);
  }
}
