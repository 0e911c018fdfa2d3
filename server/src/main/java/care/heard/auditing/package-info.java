/** What the auditor reads: who did what, and how far the log is sealed and signed. */
package care.heard.auditing;
