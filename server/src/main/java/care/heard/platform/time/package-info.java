/** Days and clocks. */
package care.heard.platform.time;
