/** Screening what young people send, and the alerts of the duty team. */
package care.heard.safeguarding;
