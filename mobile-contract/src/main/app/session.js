// Whose phone this is, and what it knows of them.
import { Trouble, ask, newKey } from './api.js';
import { keep, find, drop, dropAll, signingKey } from './store.js';

const SESSION = 'session';
const ENROLLING = 'enrolling';
const CODE_LENGTH = 14;
const SPARE_MS = 60 * 1000;

/** What is kept of Heard's answers; the next person to sign in must not find it. */
const ANSWERS = ['me', 'meetings', 'sent', 'sets', 'card', 'card-draft'];

/** The letters and digits of a code, however it was typed. */
export function tidyCode(typed) {
  return typed.toUpperCase().replace(/[^0-9A-Z]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
}

/** How many letters and digits are missing (above 0) or too many (below 0). */
export function missing(code) {
  return CODE_LENGTH - code.length;
}

/** The session of this phone, if it has one. */
export async function current() {
  const session = await find(SESSION);
  return session?.refreshToken ? session : undefined;
}

/**
 * Signs this phone in. A code works once, so its key is kept until there is an answer: after a lost
 * one, the same again gets the same session.
 */
export async function enrol(code) {
  const kept = await find(ENROLLING);
  const attempt = kept?.code === code ? kept : { code, key: newKey() };
  await keep(ENROLLING, attempt);
  const body = { code: grouped(code) };
  const enrolment = await ask('POST', '/enrolments', { key: attempt.key, body });
  await Promise.all(ANSWERS.map(drop));
  await keep(SESSION, {
    id: newKey(),
    ...tokensOf(enrolment),
    callMe: enrolment.person.callMe,
    authority: enrolment.person.authority,
    help: enrolment.help ?? [],
  });
  await drop(ENROLLING);
}

/** Signs this phone out, and takes everything off it, whether Heard can be reached or not. */
export async function end() {
  const session = await current();
  const signWith = await signingKey();
  await dropAll();
  if (session) {
    await endAtHeard(session, signWith).catch(() => {});
  }
}

async function endAtHeard({ token, refreshToken }, signWith) {
  try {
    await ask('DELETE', '/session', { token, signWith });
  } catch (trouble) {
    if (trouble.isSignedOut) {
      const fresh = await ask('POST', '/tokens', { body: { refreshToken }, signWith });
      await ask('DELETE', '/session', { token: fresh.accessToken, signWith });
    }
  }
}

/** Asks Heard as this young person; the answer is kept under a name, for when there is no signal. */
export async function load(path, keepAs) {
  const answer = await asMe('GET', path);
  if (keepAs) {
    await keep(keepAs, { at: new Date().toISOString(), answer }).catch(() => {});
  }
  return answer;
}

/** Sends one request as this young person. */
export async function asMe(method, path, request = {}) {
  const session = await fresh(await current());
  try {
    return await ask(method, path, { ...request, token: session?.token });
  } catch (trouble) {
    if (!session || !(trouble instanceof Trouble) || !trouble.isSignedOut) {
      throw trouble;
    }
    const renewed = await renew(session);
    return ask(method, path, { ...request, token: renewed?.token });
  }
}

// The session with a token that lasts a while yet, as far as this phone's clock tells.
function fresh(session) {
  return session && Date.now() > session.endsAt - SPARE_MS ? renew(session) : session;
}

// A refresh token works once: one window at a time, and the new one is kept before anything else.
function renew(stale) {
  return alone(async () => {
    const session = await current();
    if (!session || session.token !== stale.token) {
      return session;
    }
    const renewed = { ...session, ...tokensOf(await changed(session.refreshToken)) };
    await keep(SESSION, renewed);
    return renewed;
  });
}

// A lost answer comes again to the same phone, if it asks at once.
async function changed(refreshToken) {
  try {
    return await ask('POST', '/tokens', { body: { refreshToken } });
  } catch (trouble) {
    if (trouble instanceof Trouble && trouble.isSilence) {
      return ask('POST', '/tokens', { body: { refreshToken } });
    }
    throw trouble;
  }
}

function tokensOf({ accessToken, refreshToken, expiresIn }) {
  return { token: accessToken, refreshToken, endsAt: Date.now() + expiresIn * 1000 };
}

function alone(work) {
  return navigator.locks ? navigator.locks.request('heard-tokens', work) : work();
}

function grouped(code) {
  return [code.slice(0, 6), code.slice(6, 10), code.slice(10)].filter(part => part).join('-');
}
