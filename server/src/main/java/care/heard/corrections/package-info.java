/**
 * Corrections: a young person says what is wrong in what is held on them, and somebody has it put
 * right or says why not.
 */
package care.heard.corrections;
