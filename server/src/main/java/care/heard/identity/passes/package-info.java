/** Passes: an enrolled young person of this authority is speaking, and nobody can tell which. */
package care.heard.identity.passes;
