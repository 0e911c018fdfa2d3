/** Keys: the service's own, and one a person or item without a name. */
package care.heard.platform.vault;
