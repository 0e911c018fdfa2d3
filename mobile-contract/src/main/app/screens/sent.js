import { Trouble } from '../api.js';
import { el } from '../dom.js';
import { day, dayOf, timeOf } from '../days.js';
import { freshOrKept } from '../fresh.js';
import { unsent } from '../outbox.js';
import { go, heading, helpLines, p } from '../parts.js';
import { load } from '../session.js';

/** What I sent: what is still on this phone, then what is with Heard. */
export async function sent() {
  const [here, there] = await Promise.all([unsent(), list()]);
  return [
    heading('What I sent'),
    here.length > 0 && el('h2', {}, 'Not sent yet'),
    here.length > 0 && el('ul', { class: 'plain' }, ...here.map(waitingCard)),
    here.length > 0 && el('h2', {}, 'Sent'),
    ...there,
    go('#/home', 'Back to the start', 'quiet'),
  ];
}

/** One thing that was sent, and what came back. */
export async function thread(id) {
  const mine = await load('/feedback/' + encodeURIComponent(id));
  return [
    heading(mine.title),
    p(`You sent this on ${day(mine.sentOn)}. ${stateWords(mine.state)}`),
    mine.help.length > 0 && el('div', { class: 'card alarm' },
      el('h2', {}, 'Are you safe right now?'), p('You can call any time.')),
    mine.help.length > 0 && helpLines(mine.help),
    el('h2', {}, 'What came back'),
    mine.replies.length === 0 && p('Nothing yet. We tell you when something comes.'),
    el('ul', { class: 'plain' }, ...mine.replies.map(replyCard)),
    el('h2', {}, 'What you said'),
    el('dl', {}, ...mine.answers.flatMap(({ text, answer }) => [el('dt', {}, text), el('dd', {}, answer)])),
    go('#/sent', 'Back to what I sent', 'quiet'),
  ];
}

async function list() {
  try {
    const { answer, at } = await freshOrKept('/feedback', 'sent');
    return [
      at && p(`No signal. This is how it was on ${dayOf(at)} at ${timeOf(at)}.`),
      answer.feedback.length === 0 && p('Nothing yet.'),
      el('ul', { class: 'plain' }, ...answer.feedback.map(card)),
    ];
  } catch (trouble) {
    if (!(trouble instanceof Trouble)) {
      throw trouble;
    }
    return [p(trouble.problem.userMessage)];
  }
}

function waitingCard({ key, state, draft, savedAt }) {
  return el('li', { class: state === 'refused' ? 'card alarm' : 'card warm' },
    p(el('a', { href: '#/item/' + key }, draft.set.title)),
    p(`${dayOf(savedAt)} at ${timeOf(savedAt)}. `,
      state === 'refused' ? 'It could not be sent.' : 'Saved on this phone.'));
}

function card({ id, title, sentOn, state, newReplies }) {
  return el('li', { class: newReplies > 0 ? 'card warm' : 'card' },
    p(el('a', { href: '#/thread/' + encodeURIComponent(id) }, title)),
    p(`${day(sentOn)}. ${newReplies > 0 ? 'Someone wrote back to you.' : stateWords(state)}`));
}

function stateWords(state) {
  const words = {
    waiting: 'Nobody has read it yet.',
    read: 'Someone has read it.',
    promised: 'Someone told you what we will do.',
    answered: 'Someone wrote back.',
    withdrawn: 'You took it back.',
  };
  return words[state] ?? '';
}

function replyCard({ from, sentOn, words }) {
  return el('li', { class: 'card warm' },
    el('p', { class: 'said' }, words),
    p(`${from}, ${day(sentOn)}`));
}
