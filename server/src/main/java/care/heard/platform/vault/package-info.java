/** Keys: the service's own, and one a person. */
package care.heard.platform.vault;
