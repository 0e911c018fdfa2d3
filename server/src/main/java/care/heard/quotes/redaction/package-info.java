/**
 * Masks what could tell who is meant, before a person looks at a quote: known names, patterns,
 * context, and every word that is not a common one. Pure: no database, no clock.
 */
package care.heard.quotes.redaction;
