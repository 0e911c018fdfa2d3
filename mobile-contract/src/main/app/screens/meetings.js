import { el } from '../dom.js';
import { dayOf, timeOf } from '../days.js';
import { freshOrKept } from '../fresh.js';
import { go, heading, p } from '../parts.js';

/** My meetings. */
export async function meetings() {
  const { answer, at } = await freshOrKept('/meetings', 'meetings');
  return [
    heading('My meetings'),
    at && p(`No signal. This is how it was on ${dayOf(at)} at ${timeOf(at)}.`),
    answer.meetings.length === 0 && p('You have no meetings right now.'),
    el('ul', { class: 'plain' }, ...answer.meetings.map(card)),
    go('#/home', 'Back to the start', 'quiet'),
  ];
}

function card(meeting) {
  return el('li', { class: meeting.state === 'cancelled' ? 'card alarm' : 'card' },
    el('h2', {}, meeting.title),
    meeting.state === 'cancelled' && p('This meeting is not happening any more.'),
    meeting.state === 'held' && p('This meeting has been.'),
    el('dl', {},
      pair('Day', dayOf(meeting.startsAt, meeting.timeZone)),
      pair('Time', time(meeting)),
      pair('Where', meeting.place),
      pair('Who is coming', meeting.who.join('\n'))));
}

function pair(name, value) {
  return value ? [el('dt', {}, name), el('dd', {}, value)] : [];
}

function time({ startsAt, endsAt, timeZone }) {
  const from = timeOf(startsAt, timeZone);
  return endsAt ? `${from} to ${timeOf(endsAt, timeZone)}` : from;
}
