/** How good the suggestions are: measured on anybody's labelled texts, from the command line. */
package care.heard.themes.evaluation;
