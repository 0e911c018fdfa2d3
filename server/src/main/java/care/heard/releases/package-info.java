/**
 * Releases: the figures of a quarter, made safe by the rules of disclosure control, signed off by
 * two people, frozen and published.
 */
package care.heard.releases;
