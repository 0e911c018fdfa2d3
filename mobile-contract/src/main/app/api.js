// Talks to Heard: the contract and nothing else.
import { prove } from './proof.js';
import { signingKey } from './store.js';

const ANSWER_MS = 20000;

/** What Heard gave with its last answer, for the next proof; it outlives a reload, and nothing else. */
let nonce = sessionStorage.getItem('nonce');

/** Something did not work; what to do about it, and what to tell the person. */
export class Trouble extends Error {
  /** @param {{type: string, retry: string, userMessage: string, errors?: object[]}} problem */
  constructor(problem, waitSeconds = 0) {
    super(problem.type);
    this.problem = problem;
    this.waitSeconds = waitSeconds;
  }

  /** Whether nothing came back, so that nobody knows if it arrived. */
  get isSilence() {
    return this.problem.type === SILENCE.type;
  }

  /** Whether this phone is not signed in any more. */
  get isSignedOut() {
    return this.problem.type === '/problems/not-signed-in';
  }

  /** Whether the same will do at once, with the nonce that has just come. */
  get isForWantOfANonce() {
    return this.problem.type === '/problems/nonce-needed';
  }

  /** Whether the very same can never work. */
  get isForEver() {
    return this.problem.retry === 'never';
  }
}

const SILENCE = {
  type: 'no-answer',
  retry: 'later',
  userMessage: 'We could not reach Heard. Have you got signal?',
};

const UNCLEAR = {
  type: 'unclear',
  retry: 'later',
  userMessage: 'Heard did not answer as it should. It is not your fault. Please try again later.',
};

/**
 * Sends one request, with a proof of this phone's key; the answer's body, or a Trouble.
 *
 * @param {{token?: string, key?: string, match?: string, body?: object, signWith?: CryptoKeyPair}} [request]
 */
export async function ask(method, path, request = {}) {
  try {
    return await askOnce(method, path, request);
  } catch (trouble) {
    if (trouble instanceof Trouble && trouble.isForWantOfANonce) {
      return askOnce(method, path, request);
    }
    throw trouble;
  }
}

async function askOnce(method, path, { token, key, match, body, signWith }) {
  const url = new URL('/v1' + path, location.href);
  const proof = await prove(signWith ?? (await signingKey()), {
    method, url: url.origin + url.pathname, nonce, token,
  });
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), ANSWER_MS);
  try {
    const answer = await fetch(url, {
      method,
      headers: { ...headers(proof, token, key, body), ...(match && { 'If-Match': match }) },
      body: body && JSON.stringify(body),
      signal: stop.signal,
      cache: 'no-store',
      credentials: 'omit',
      redirect: 'error',
    });
    keepNonce(answer.headers.get('DPoP-Nonce'));
    return await read(answer);
  } catch (failure) {
    throw failure instanceof Trouble ? failure : new Trouble(SILENCE);
  } finally {
    clearTimeout(timer);
  }
}

function keepNonce(fresh) {
  if (fresh) {
    nonce = fresh;
    sessionStorage.setItem('nonce', fresh);
  }
}

/** A new Idempotency-Key. */
export function newKey() {
  return crypto.randomUUID?.() ?? madeByHand();
}

function headers(proof, token, key, body) {
  return {
    DPoP: proof,
    ...(token && { Authorization: 'DPoP ' + token }),
    ...(key && { 'Idempotency-Key': key }),
    ...(body && { 'Content-Type': 'application/json' }),
  };
}

async function read(answer) {
  if (answer.status === 204) {
    return undefined;
  }
  const text = await answer.text();
  const value = parsed(text);
  if (answer.ok && value) {
    return value;
  }
  const problem = typeof value?.userMessage === 'string' ? value : UNCLEAR;
  throw new Trouble(problem, Number(answer.headers.get('Retry-After')) || 0);
}

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

// Browsers before 2022.
function madeByHand() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
