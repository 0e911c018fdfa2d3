import { el } from '../dom.js';
import { day } from '../days.js';
import * as draft from '../draft.js';
import { freshOrKept } from '../fresh.js';
import * as outbox from '../outbox.js';
import { button, go, heading, helpLines, p } from '../parts.js';
import { replace, show, tell } from '../router.js';
import { current } from '../session.js';
import { said } from './check.js';

const screens = { waiting: saved, refused };

/** What became of one thing that was sent from this phone. */
export async function item(key) {
  const receipt = await outbox.findReceipt(key);
  if (receipt) {
    return received(receipt);
  }
  const unsent = await outbox.findUnsent(key);
  if (!unsent) {
    return replace('#/sent');
  }
  const session = await current();
  const screen = unsent.session === session.id ? screens[unsent.state] : notYet;
  return [...screen(unsent), takeOff(unsent), el('h2', {}, 'What you wrote'), said(unsent.draft), home()];
}

function home() {
  return go('#/home', 'Back to the start', 'quiet');
}

function received(receipt) {
  const calls = receipt.help.length > 0 && el('div', { class: 'card alarm' },
    el('h2', {}, 'Are you safe right now?'),
    p('Something you told us makes us think that you might not be. You can call now. You do not have to wait for us.'));
  return [
    heading('We got it. Thank you.'),
    calls,
    calls && helpLines(receipt.help),
    el('dl', { class: 'card' },
      el('dt', {}, 'Who reads it'), el('dd', {}, receipt.whoReads),
      receipt.answerBy && [
        el('dt', {}, 'Someone gets back to you by'), el('dd', {}, day(receipt.answerBy)),
      ]),
    p('We tell you what we will do. If the answer is no, we say why.'),
    go('#/sent', 'What I sent'),
    home(),
  ];
}

function saved(unsent) {
  const type = unsent.problem?.type;
  const isSignedOut = type === '/problems/not-signed-in';
  const isSilent = type === undefined || type === 'no-answer';
  return [
    heading('Saved on this phone'),
    !isSilent && p(unsent.problem.userMessage),
    !isSignedOut && p('We will send it when you have signal.'),
    p('Someone who can open this phone might be able to read it.'),
    isSignedOut ? go('#/enrol', 'Put in a new code') : button('Try to send it now', tryNow),
  ];
}

function refused(unsent) {
  const errors = unsent.problem.errors ?? [];
  return [
    heading('This could not be sent'),
    p(unsent.problem.userMessage),
    errors.length > 0 && el('ul', {}, ...errors.map(error => el('li', {}, explained(unsent, error)))),
    p('What you wrote is still on this phone. You can change it and send it again.'),
    button('Change it', () => takeUp(unsent)),
  ];
}

function notYet(unsent) {
  return [
    heading('Did you write this?'),
    p('It was written before you signed in again. We only send it if you say that it is yours.'),
    button('Yes, send it', async () => {
      await outbox.adopt(unsent);
      await tryNow();
    }),
  ];
}

function takeOff(unsent) {
  return button('Take it off this phone', async () => {
    await outbox.takeOff(unsent.key);
    const arrived = await outbox.findReceipt(unsent.key);
    await replace(arrived ? '#/item/' + unsent.key : '#/sent');
    tell(arrived ? 'We got it before you took it off.' : tookOff(unsent));
  }, 'quiet');
}

// After a try without an answer nobody can say on this phone whether it arrived.
function tookOff(unsent) {
  return unsent.problem?.type === 'no-answer'
    ? 'It is off this phone. If it had reached us already, you find it here when you have signal.'
    : 'It is off this phone.';
}

async function tryNow() {
  await outbox.sendAll();
  await show();
}

function explained({ body, draft: written }, { pointer, detail }) {
  const at = /^\/answers\/(\d+)/.exec(pointer)?.[1];
  const question = written.set.questions.find(candidate => candidate.id === body.answers[at]?.question);
  return question ? `${question.text} ${detail}` : detail;
}

// It may have been refused because the questions have changed: then with those of today.
async function takeUp(unsent) {
  const { answer } = await freshOrKept('/question-sets', 'sets');
  const { set } = unsent.draft;
  const today = answer.questionSets.find(candidate => candidate.code === set.code) ?? set;
  draft.save(draft.moved(unsent.draft, today));
  await outbox.takeOff(unsent.key);
  await replace('#/check');
}
