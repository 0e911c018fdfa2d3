/** The sealed identity of a confidential item: its keys, and two people who open one together. */
package care.heard.safeguarding.sealed;
