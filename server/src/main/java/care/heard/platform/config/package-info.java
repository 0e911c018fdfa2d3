/** Settings, and the refusal to start unsafe. */
package care.heard.platform.config;
