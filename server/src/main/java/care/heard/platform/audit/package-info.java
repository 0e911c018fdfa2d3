/** Who did what, on record. */
package care.heard.platform.audit;
