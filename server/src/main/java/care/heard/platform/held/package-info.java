/** What every feature says it holds on a young person, so that one place can show all of it. */
package care.heard.platform.held;
