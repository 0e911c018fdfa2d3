// What is sent is written down first, and crossed out once Heard has answered.
import { Trouble, newKey } from './api.js';
import { keep, find, findAll, drop } from './store.js';
import { asMe, current } from './session.js';
import { message } from './draft.js';

const OUTBOX = 'outbox/';
const RECEIPT = 'receipt/';
const FIRST_PAUSE_MS = 5000;
const LONGEST_PAUSE_MS = 5 * 60 * 1000;

let pause = FIRST_PAUSE_MS;
let timer;
let tell = () => {};

/** Calls back with each item that Heard has answered: kept, or refused. */
export function onAnswer(listener) {
  tell = listener;
}

/** Writes the item down. From now on it is sent until there is an answer. */
export async function add(draft) {
  const session = await current();
  const item = {
    key: newKey(),
    session: session?.id,
    savedAt: new Date().toISOString(),
    state: 'waiting',
    body: message(draft),
    draft,
  };
  await keep(OUTBOX + item.key, item);
  await navigator.storage?.persist?.().catch(() => {});
  return item;
}

/** What is on this phone and not with Heard. */
export async function unsent() {
  const items = await findAll(OUTBOX);
  return items.sort((a, b) => a.savedAt.localeCompare(b.savedAt));
}

/** One unsent item. */
export function findUnsent(key) {
  return find(OUTBOX + key);
}

/** The receipt of an item that was sent from this phone. */
export function findReceipt(key) {
  return find(RECEIPT + key);
}

/** Takes an item off this phone; it may be with Heard all the same, if an answer was lost. */
export function takeOff(key) {
  return alone(() => drop(OUTBOX + key));
}

/** Says that an item from before signing in again is by the person who is signed in now. */
export async function adopt(item) {
  const session = await current();
  await keep(OUTBOX + item.key, { ...item, session: session.id });
}

/** Sends what waits, one after the other; later again, as long as something does. */
export async function sendAll() {
  clearTimeout(timer);
  const again = await alone(trySendingAll);
  if (again > 0) {
    timer = setTimeout(sendAll, again);
  }
}

// The milliseconds until the next try; 0 for none.
async function trySendingAll() {
  const session = await current();
  const items = (await unsent()).filter(item => canGo(item, session));
  for (const item of items) {
    const trouble = await trySending(item);
    if (trouble && !trouble.isForEver) {
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      return Math.max(pause, trouble.waitSeconds * 1000);
    }
  }
  pause = FIRST_PAUSE_MS;
  return 0;
}

/** Whether it may be sent now: it waits, and by the person who wrote it. */
export function canGo(item, session) {
  return item.state === 'waiting' && session !== undefined && item.session === session.id;
}

async function trySending(item) {
  try {
    const receipt = await asMe('POST', '/feedback', { key: item.key, body: item.body });
    await keep(RECEIPT + item.key, receipt);
    await drop(OUTBOX + item.key);
    tell(item, receipt);
    return undefined;
  } catch (trouble) {
    if (!(trouble instanceof Trouble)) {
      throw trouble;
    }
    await remember(item, trouble);
    return trouble;
  }
}

// Being signed out is no fault of the item: it waits until somebody has signed in again.
async function remember(item, trouble) {
  const state = trouble.isForEver && !trouble.isSignedOut ? 'refused' : 'waiting';
  await keep(OUTBOX + item.key, { ...item, state, problem: trouble.problem });
  if (state === 'refused') {
    tell({ ...item, state });
  }
}

// One window at a time, where the browser can tell.
function alone(work) {
  return navigator.locks ? navigator.locks.request('heard-outbox', work) : work();
}
