import { PARTS } from '../card-draft.js';
import { day } from '../days.js';
import { el } from '../dom.js';
import { go, heading, p } from '../parts.js';
import { load } from '../session.js';

/** Who read my card. */
export async function cardReads() {
  const { reads, confirmations } = await load('/card/reads');
  return [
    heading('Who read my card'),
    p('Here you see everyone who opened your card. They could only read the parts you picked for them. The duty team can read a part if it says that you might not be safe.'),
    reads.length === 0 && p('Nobody has read it yet.'),
    el('ul', { class: 'plain' }, ...confirmations.map(said), ...reads.map(read)),
    go('#/card', 'Back to my card', 'quiet'),
  ];
}

function said({ name, role, confirmedOn, firstVisit }) {
  return el('li', { class: 'card warm' },
    p(`${name} (${role}) said on ${day(confirmedOn)}: “I have read it before our first visit.”`),
    firstVisit && p(`The visit is on ${day(firstVisit)}.`));
}

function read({ name, role, readOn, times, parts }) {
  return el('li', { class: 'card' },
    p(`${name} (${role}) read this on ${day(readOn)}${times > 1 ? `, ${times} times` : ''}.`),
    el('ul', {}, ...PARTS.filter(({ code }) => parts.includes(code)).map(({ title }) => el('li', {}, title))));
}
