/**
 * You said, we did: what is promised because of what young people said, whether it was done, and
 * whether they noticed.
 */
package care.heard.actions;
