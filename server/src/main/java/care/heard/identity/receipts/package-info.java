/** Receipts: what leads back to something that was sent without a name, and to nobody. */
package care.heard.identity.receipts;
