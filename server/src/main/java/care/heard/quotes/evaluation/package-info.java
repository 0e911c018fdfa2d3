/** How much the redaction finds: measured on anybody's labelled texts, from the command line. */
package care.heard.quotes.evaluation;
