/**
 * Attacks on the service's own promises, run on purpose: what somebody could work out from what is
 * published, set against the truth.
 */
package care.heard.attack;
