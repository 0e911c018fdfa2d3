/** The contract's doors: calls in, replies and problems out. */
package care.heard.platform.http;
