/** A new authority, or an old one brought up to date, from a file. */
package care.heard.onboarding;
