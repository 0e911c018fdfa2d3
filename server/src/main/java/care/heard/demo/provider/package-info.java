/** The demo's own OpenID provider: one signs in as somebody invented, by a click. */
package care.heard.demo.provider;
