/** Staff and board sign in by OpenID Connect: we are the relying party, their council vouches. */
package care.heard.identity.signin;
