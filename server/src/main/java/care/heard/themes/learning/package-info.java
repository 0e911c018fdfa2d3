/** What a tagger learns from confirmed themes: pure arithmetic, no database and no clock. */
package care.heard.themes.learning;
