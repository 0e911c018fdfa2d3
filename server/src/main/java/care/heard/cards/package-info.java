/** Tell it once: the card a young person owns, who may read it, and who did. */
package care.heard.cards;
