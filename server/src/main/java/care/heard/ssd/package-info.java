/**
 * Imports of the Standard Safeguarding Dataset: CSV extracts of the council's own records, checked
 * row by row, taken over whole or not at all.
 */
package care.heard.ssd;
