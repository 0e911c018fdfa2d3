import { el } from '../dom.js';
import { dayOf } from '../days.js';
import { go, heading, p } from '../parts.js';
import { asMe, load } from '../session.js';

/** What is new. */
export async function news() {
  const { notices } = await load('/notices');
  seen(notices.filter(notice => !notice.seen));
  return [
    heading('What is new'),
    notices.length === 0 && p('Nothing new right now.'),
    el('ul', { class: 'plain' }, ...notices.map(line)),
    go('#/home', 'Back to the start', 'quiet'),
  ];
}

function line(notice) {
  return el('li', { class: notice.seen ? 'card' : 'card warm' },
    p(el('a', { href: addressOf(notice) }, wordsOf(notice.kind))),
    p(dayOf(notice.createdOn)));
}

function wordsOf(kind) {
  const known = {
    'meeting-invitation': 'You have a meeting',
    'reply-waiting': 'Someone wrote back to you',
  };
  return known[kind] ?? 'You have something new';
}

function addressOf(notice) {
  if (notice.feedback) {
    return '#/thread/' + notice.feedback;
  }
  return notice.meeting ? '#/meetings' : '#/home';
}

// Not seen by Heard is no harm: it says so again.
function seen(notices) {
  for (const notice of notices) {
    asMe('PUT', `/notices/${encodeURIComponent(notice.id)}/seen`).catch(() => {});
  }
}
