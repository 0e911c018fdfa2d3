/** Quotes: what a young person said in words that give nobody away, once a person has agreed. */
package care.heard.quotes;
