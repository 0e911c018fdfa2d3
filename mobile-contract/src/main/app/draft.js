// What is being written and has not been sent.
import { keep, find, drop } from './store.js';

const DRAFT = 'draft';
const PAUSE_MS = 300;

/** The question that the last step asks, in the form the contract has for it. */
export const GET_BACK = 'get-back';

let now;
let timer;
let turn = Promise.resolve();

/** A new draft; nothing in it is picked. */
export function fresh(set) {
  return {
    set,
    answers: {},
    themes: [],
    level: '',
    shareWith: [],
    mayQuote: '',
    wantsAnswer: '',
  };
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

/** The body of submitFeedback; the draft must be complete. */
export function message(draft) {
  return {
    questionSet: draft.set.id,
    level: draft.level,
    answers: answers(draft),
    ...(draft.themes.length > 0 && { themes: draft.themes }),
    shareWith: draft.shareWith,
    mayQuote: draft.mayQuote === 'yes',
    wantsAnswer: draft.wantsAnswer === 'yes',
  };
}

/** The same answers for another version of the questions, as far as the questions are the same. */
export function moved(draft, set) {
  const known = new Set(set.questions.map(question => question.id));
  const same = Object.entries(draft.answers).filter(([id]) => known.has(id));
  return { ...draft, set, answers: Object.fromEntries(same) };
}

function answers(draft) {
  return draft.set.questions.flatMap(question => {
    const given = answer(draft, question);
    return given ? [{ question: question.id, ...given }] : [];
  });
}

function answer(draft, question) {
  return question.id === GET_BACK ? { choice: draft.wantsAnswer } : draft.answers[question.id];
}

function write() {
  return inTurn(() => now && keep(DRAFT, now)).catch(() => {});
}

// One after the other: what was wiped must not be written by a save that began before.
function inTurn(work) {
  turn = turn.then(work, work);
  return turn;
}
