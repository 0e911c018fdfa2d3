/** Tenants and their settings. Nothing crosses from one to another. */
package care.heard.authorities;
