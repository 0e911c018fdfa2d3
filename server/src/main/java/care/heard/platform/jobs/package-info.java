/** Work that happens beside requests: the outbox and the worker that empties it. */
package care.heard.platform.jobs;
