// The card as it is being changed on this phone, and has not been kept by Heard.
import { drop, find, keep } from './store.js';

const DRAFT = 'card-draft';
const PAUSE_MS = 300;

/** The parts of a card, in the order in which a young person writes them. */
export const PARTS = [
  { code: 'name', title: 'What to call me' },
  { code: 'matters', title: 'What matters to me' },
  { code: 'asked', title: 'What I don’t want to be asked again' },
  { code: 'helps', title: 'What helps when it is hard' },
  { code: 'first', title: 'What I’d like you to read first' },
];

let now;
let timer;
let turn = Promise.resolve();

/** A draft that begins as the card is. */
export function from({ etag, parts }) {
  return { etag, before: parts, parts: structuredClone(parts) };
}

/** The draft, if there is one. */
export async function read() {
  now ??= await find(DRAFT);
  return now;
}

/** Keeps the draft soon. A phone that is full still has it for as long as the app is open. */
export function save(draft) {
  now = draft;
  clearTimeout(timer);
  timer = setTimeout(write, PAUSE_MS);
}

/** Takes the draft off this phone. */
export function wipe() {
  now = undefined;
  clearTimeout(timer);
  return inTurn(() => drop(DRAFT));
}

/** The parts that were changed in both places, and not to the same. */
export function clashes(draft, card) {
  return PARTS.filter(({ code }) =>
    !same(draft.parts[code], draft.before[code])
    && !same(card.parts[code], draft.before[code])
    && !same(draft.parts[code], card.parts[code]));
}

/** The draft moved on to the card as it is now: what was only changed there comes in. */
export function movedTo(card, draft, chosen) {
  const moved = from(card);
  for (const { code } of PARTS) {
    const isMine = !same(draft.parts[code], draft.before[code]) && chosen[code] !== 'theirs';
    if (isMine) {
      moved.parts[code] = draft.parts[code];
    }
  }
  return moved;
}

function same(one, other) {
  return one.words.trim() === other.words.trim()
    && [...one.shareWith].sort().join() === [...other.shareWith].sort().join();
}

function write() {
  return inTurn(() => now && keep(DRAFT, now)).catch(() => {});
}

// One after the other: what was wiped must not be written by a save that began before.
function inTurn(work) {
  turn = turn.then(work, work);
  return turn;
}
