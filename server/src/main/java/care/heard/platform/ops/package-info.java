/** What the engineer who runs the service sees. */
package care.heard.platform.ops;
