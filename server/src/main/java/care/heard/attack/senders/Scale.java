package care.heard.attack.senders;

/** What kind of thing a measure counts: only measures of one scale are near to each other. */
enum Scale {
  TRANSACTION,
  TIME,
  NUMBER,
  LENGTH,
  TEXT
}
