/** Whom an alert is told to, in order and again, by whichever channel lives. */
package care.heard.safeguarding.duty;
