// Whose phone this is, and what it knows of them.
import { ask, newKey } from './api.js';
import { keep, find, drop, dropAll } from './store.js';

const SESSION = 'session';
const ENROLLING = 'enrolling';
const CODE_LENGTH = 14;

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
export function current() {
  return find(SESSION);
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
    token: enrolment.session,
    callMe: enrolment.person.callMe,
    authority: enrolment.person.authority,
    help: enrolment.help ?? [],
  });
  await drop(ENROLLING);
}

/** Signs this phone out, and takes everything off it, whether Heard can be reached or not. */
export async function end() {
  const session = await current();
  await dropAll();
  await ask('DELETE', '/session', { token: session?.token }).catch(() => {});
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
  const session = await current();
  return ask(method, path, { ...request, token: session?.token });
}

function grouped(code) {
  return [code.slice(0, 6), code.slice(6, 10), code.slice(10)].filter(part => part).join('-');
}
