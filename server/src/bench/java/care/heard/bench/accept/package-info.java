/** The accept path against a bare handler that inserts one row a request. */
package care.heard.bench.accept;
