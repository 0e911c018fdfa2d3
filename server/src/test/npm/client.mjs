// Fetches the issuer directory, makes a pass with @cloudflare/privacypass-ts and shows it. A line with the token
// request goes out, a line with the token response comes in, and a line with what the service answered goes out.
import { createInterface } from 'node:readline';
import { TokenChallenge, publicVerif } from '@cloudflare/privacypass-ts';

const [base, authority, body, key] = process.argv.slice(2);
const fromBase64Url = (text) => new Uint8Array(Buffer.from(text, 'base64url'));

const directory = await (await fetch(
  `${base}/.well-known/private-token-issuer-directory?authority=${authority}`,
)).json();
const challenge = TokenChallenge.deserialize(fromBase64Url(directory.challenge));
const client = new publicVerif.Client(publicVerif.BlindRSAMode.PSS);
const request = await client.createTokenRequest(
  challenge,
  fromBase64Url(directory['token-keys'][0]['token-key']),
);
console.log(Buffer.from(request.serialize()).toString('base64url'));

for await (const line of createInterface({ input: process.stdin })) {
  const token = await client.finalize(client.deserializeTokenResponse(fromBase64Url(line)));
  const shown = Buffer.from(token.serialize()).toString('base64url');
  const answer = await fetch(`${base}/v1/unnamed-feedback`, {
    method: 'POST',
    headers: {
      Authorization: `PrivateToken token="${shown}"`,
      'Content-Type': 'application/json',
      'Idempotency-Key': key,
    },
    body,
  });
  console.log(`${answer.status} ${await answer.text()}`);
  break;
}
