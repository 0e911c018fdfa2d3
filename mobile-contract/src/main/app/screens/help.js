import { heading, helpLines, p } from '../parts.js';
import { current } from '../session.js';
import { find } from '../store.js';

const ALWAYS = [
  { name: 'Police, fire or ambulance', phone: '999', when: 'If you or someone else is in danger right now.' },
  { name: 'Childline', phone: '0800 1111', when: 'Any time, day or night. It is free.' },
];

/** I need help now: works without signal and without being signed in. */
export async function help() {
  return [
    heading('I need help now'),
    p('You can call any of these. You do not have to be sure that it is serious.'),
    helpLines(await lines()),
  ];
}

/** Whom to call: what Heard said last, and always the police and Childline. */
export async function lines() {
  const known = await ofHeard().catch(() => []);
  const numbers = new Set(known.map(line => digits(line.phone)));
  return [...ALWAYS.filter(line => !numbers.has(digits(line.phone))), ...known];
}

async function ofHeard() {
  const [me, session] = await Promise.all([find('me'), current()]);
  return me?.answer.help ?? session?.help ?? [];
}

function digits(phone) {
  return phone.replace(/\D/g, '');
}
