/** What young people's words are about: the taxonomy, suggestions, and what a person confirms. */
package care.heard.themes;
