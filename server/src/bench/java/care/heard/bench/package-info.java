/**
 * Measures the service against the limit of what it stands on: both sides in turn, on this machine.
 */
package care.heard.bench;
