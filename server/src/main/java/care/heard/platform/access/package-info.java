/** Who is asking, and through which door. */
package care.heard.platform.access;
