// Proves with each request that this phone holds its key (DPoP, RFC 9449).
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' };

/** A new key; its private part cannot be taken out of the browser. */
export function newSigningKey() {
  return crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']);
}

/**
 * A proof for one request. What this phone's clock says does not matter: the nonce says when it was.
 *
 * @param {CryptoKeyPair} key
 * @param {{method: string, url: string, nonce?: string, token?: string}} request
 */
export async function prove(key, { method, url, nonce, token }) {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', key.publicKey);
  const header = { typ: 'dpop+jwt', alg: 'ES256', jwk: { kty, crv, x, y } };
  const claims = {
    jti: base64url(crypto.getRandomValues(new Uint8Array(16))),
    htm: method,
    htu: url,
    iat: Math.floor(Date.now() / 1000),
    ...(nonce && { nonce }),
    ...(token && { ath: base64url(await crypto.subtle.digest('SHA-256', utf8(token))) }),
  };
  const content = base64url(utf8(JSON.stringify(header))) + '.' + base64url(utf8(JSON.stringify(claims)));
  const signature = await crypto.subtle.sign(SIGNATURE, key.privateKey, utf8(content));
  return content + '.' + base64url(signature);
}

function utf8(text) {
  return new TextEncoder().encode(text);
}

function base64url(bytes) {
  const text = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
