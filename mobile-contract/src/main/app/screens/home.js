import { Trouble } from '../api.js';
import { el, svg } from '../dom.js';
import { unsent } from '../outbox.js';
import { go, heading } from '../parts.js';
import { current, load } from '../session.js';
import { find } from '../store.js';

const SAY = 'M4 5h16v10H11l-5 5v-5H4z';
const CALENDAR = 'M4 6h16v14H4zM4 11h16M9 3v5M15 3v5';
const SENT = 'M3 12 21 4l-5 16-4-6zM12 14l9-10';
const CARD = 'M3 5h18v14H3zM7 10h6M7 14h10';
const HELP = 'M6 3h4l2 5-3 2a12 12 0 0 0 5 5l2-3 5 2v4a2 2 0 0 1-2 2A17 17 0 0 1 4 5a2 2 0 0 1 2-2z';

/** What do you want to do? */
export async function home() {
  const [session, me, left] = await Promise.all([current(), find('me'), unsent()]);
  const fresh = el('div', { role: 'status' });
  showNew(fresh, me?.answer);
  lookForNew(fresh);
  return [
    el('p', { class: 'step' }, `Hello ${session.callMe}`),
    heading('What do you want to do?'),
    left.length > 0 && el('p', { class: 'card warm' },
      'Something is not sent yet. ', el('a', { href: '#/sent' }, 'Have a look')),
    fresh,
    el('div', { class: 'ways' },
      way('#/about', SAY, 'Tell us something'),
      way('#/meetings', CALENDAR, 'My meetings', 'quiet'),
      way('#/sent', SENT, 'What I sent', 'quiet'),
      way('#/card', CARD, 'My card', 'quiet'),
      way('#/help', HELP, 'I need help now', 'call')),
    el('p', {}, el('a', { href: '#/who' }, 'Who can see what I write?')),
    el('p', {}, el('a', { href: '#/leave' }, 'Sign out of this phone')),
  ];
}

function way(to, path, text, kind) {
  const link = go(to, text, kind);
  link.prepend(svg('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false' },
    svg('path', { d: path, fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linejoin': 'round' })));
  return link;
}

// The screen is there at once; what is new comes when there is signal, and with it what is needed
// when there is none.
async function lookForNew(place) {
  try {
    showNew(place, await load('/me', 'me'));
    await Promise.all([load('/question-sets', 'sets'), load('/meetings', 'meetings')]);
  } catch (trouble) {
    if (!(trouble instanceof Trouble)) {
      throw trouble;
    }
    if (trouble.isSignedOut) {
      place.replaceChildren(el('p', { class: 'card alarm' },
        trouble.problem.userMessage, ' ', el('a', { href: '#/enrol' }, 'Put in a new code')));
    }
  }
}

function showNew(place, me) {
  const isNew = me?.waiting?.notices > 0;
  place.replaceChildren(...(isNew
    ? [el('p', { class: 'card warm' }, 'You have something new. ', el('a', { href: '#/news' }, 'See\u00a0it'))]
    : []));
}
