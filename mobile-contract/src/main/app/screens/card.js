import { Trouble } from '../api.js';
import * as draft from '../card-draft.js';
import { dayOf, timeOf } from '../days.js';
import { el } from '../dom.js';
import { freshOrKept } from '../fresh.js';
import { alertBox, button, form, go, heading, helpLines, p, pickOne, pickSome, showWrong, write } from '../parts.js';
import { show, tell } from '../router.js';
import { asMe, load } from '../session.js';
import { keep } from '../store.js';

const MOST_CHARACTERS = 1000;
const CHANGED = '/problems/changed-meanwhile';
const READERS = [
  { value: 'worker', label: 'My worker', more: 'Whoever it is. If you get a new worker, they can read it too.' },
  { value: 'participation', label: 'The participation team' },
];

/** My card: tell it once. */
export async function card() {
  const [{ answer, at }, started] = await Promise.all([freshOrKept('/card', 'card'), draft.read()]);
  const isBehind = started && !at && started.etag !== answer.etag;
  return isBehind ? behind(started, answer) : written(answer, at, started);
}

function written(kept, at, started) {
  const now = started ?? draft.from(kept);
  const wrong = alertBox();
  return [
    heading('My card'),
    p('Write it here once. Then you do not have to tell it again and again.'),
    p('Leave out anything you like. For each part you pick who can read it. If you pick nobody, only you can.'),
    at && p(`No signal. This is how it was on ${dayOf(at)} at ${timeOf(at)}.`),
    started && unsaved(),
    kept.help.length > 0 && safety(kept.help),
    wrong,
    form('Keep my card', () => save(now, wrong), ...draft.PARTS.map(part => field(part, now))),
    p('If something you write tells us that you might not be safe, the duty team reads that part too.'),
    go('#/card-reads', 'Who read my card', 'quiet'),
    go('#/home', 'Back to the start', 'quiet'),
  ];
}

function unsaved() {
  return el('div', { class: 'card warm' },
    p('You changed something. It is on this phone only. Someone who can open this phone might be able to read it.'),
    button('Throw my changes away', async () => {
      await draft.wipe();
      await show();
    }, 'quiet'));
}

function safety(lines) {
  return el('div', {},
    el('div', { class: 'card alarm' },
      el('h2', {}, 'Are you safe right now?'),
      p('Something on your card makes us think that you might not be. You can call now. You do not have to wait for us. The duty team reads that part too.')),
    helpLines(lines));
}

function field({ code, title }, now) {
  const change = part => {
    now.parts[code] = { ...now.parts[code], ...part };
    draft.save(now);
  };
  return el('section', { class: 'card' },
    write({
      id: code, question: title, value: now.parts[code].words, most: MOST_CHARACTERS,
      onwrite: words => change({ words }),
    }),
    pickSome({
      id: 'share-' + code, question: 'Who can read this part?', options: READERS,
      picked: now.parts[code].shareWith, onpick: shareWith => change({ shareWith }),
    }));
}

async function save(now, wrong) {
  try {
    const answer = await asMe('PUT', '/card', { match: now.etag, body: { parts: now.parts } });
    await draft.wipe();
    await keep('card', { at: new Date().toISOString(), answer }).catch(() => {});
    await show();
    tell('Your card is kept.');
  } catch (trouble) {
    if (!(trouble instanceof Trouble)) {
      throw trouble;
    }
    await refused(trouble, now, wrong);
  }
}

async function refused(trouble, now, wrong) {
  draft.save(now);
  if (trouble.problem.type === CHANGED) {
    await load('/card', 'card');
    await show();
    return;
  }
  const errors = (trouble.problem.errors ?? []).map(({ pointer, detail }) =>
    ({ id: pointer.split('/')[2], text: detail }));
  const more = errors.length > 0 ? errors : [{ text: 'What you wrote is still on this phone.' }];
  showWrong(wrong, trouble.problem.userMessage, more);
}

// The card was changed on another phone since this draft was begun.
function behind(started, kept) {
  const clashes = draft.clashes(started, kept);
  const chosen = {};
  const wrong = alertBox();
  return [
    heading('Your card was changed somewhere else too'),
    p(clashes.length > 0
      ? 'Maybe you did it on another phone. Pick what you want to keep.'
      : 'Maybe you did it on another phone. Nothing gets lost: both changes fit together.'),
    wrong,
    form('Carry on', () => carryOn(started, kept, clashes, chosen, wrong),
      ...clashes.map(part => both(part, started, kept, chosen))),
    button('Throw away what I changed here', async () => {
      await draft.wipe();
      await show();
    }, 'quiet'),
  ];
}

function both({ code, title }, started, kept, chosen) {
  return pickOne({
    id: code, question: title,
    options: [
      { value: 'mine', label: 'What I wrote on this phone', more: shown(started.parts[code]) },
      { value: 'theirs', label: 'What came from somewhere else', more: shown(kept.parts[code]) },
    ],
    onpick: value => (chosen[code] = value),
  });
}

function shown({ words, shareWith }) {
  const readers = READERS.filter(({ value }) => shareWith.includes(value)).map(({ label }) => label);
  return `“${words.trim() || 'nothing'}” Who can read it: ${readers.join(', ') || 'only me'}.`;
}

async function carryOn(started, kept, clashes, chosen, wrong) {
  const open = clashes.filter(({ code }) => !chosen[code]);
  if (open.length > 0) {
    showWrong(wrong, 'Pick one of the two', open.map(({ code, title }) => ({ id: code, text: title })));
    return;
  }
  draft.save(draft.movedTo(kept, started, chosen));
  await show();
}
