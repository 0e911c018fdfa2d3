/** The board's pages: published releases, whole, the same for every member. */
package care.heard.board;
