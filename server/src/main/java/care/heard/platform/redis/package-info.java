/**
 * What replicas share for a moment: how much of a limit was used, and what may happen only once.
 */
package care.heard.platform.redis;
