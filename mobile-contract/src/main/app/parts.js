// The parts that screens are made of.
import { el, svg } from './dom.js';

/** The one heading of a screen; it gets the focus when the screen appears. */
export function heading(text) {
  return el('h1', { tabindex: '-1' }, text);
}

/** A paragraph. */
export function p(...text) {
  return el('p', {}, ...text);
}

/** A link that looks like a button. */
export function go(to, text, kind = '') {
  return el('a', { class: `button ${kind}`, href: to }, text);
}

/** A button; it does nothing twice while its work is under way. */
export function button(text, work, kind = '') {
  const made = el('button', { class: `button ${kind}`, type: 'button' }, text);
  made.addEventListener('click', () => once(made, work));
  return made;
}

/** A form with one button that does the work. */
export function form(text, work, ...fields) {
  const send = el('button', { class: 'button', type: 'submit' }, text);
  const made = el('form', { novalidate: true }, ...fields, send);
  made.addEventListener('submit', event => {
    event.preventDefault();
    once(send, work);
  });
  return made;
}

/** Text that a screen reader says when it changes. */
export function alertBox() {
  return el('div', { class: 'wrong', role: 'alert' });
}

/** What went wrong, in a box at the top that links to where. */
export function showWrong(box, title, wrongs = []) {
  const links = wrongs.map(({ id, text }) =>
    el('li', {}, id ? el('a', { href: '#' + id, onclick: event => jump(event, id) }, text) : text));
  box.replaceChildren(
    el('h2', { tabindex: '-1' }, title), ...(links.length ? [el('ul', {}, ...links)] : []));
  box.firstChild.focus();
}

/** One question with one answer out of some; nothing is picked unless it was before. */
export function pickOne({ id, question, hint, options, picked, onpick, looks = '' }) {
  const choices = options.map((option, at) =>
    choice('radio', id, at, option, option.value === picked, () => onpick(option.value)));
  return group(id, question, hint, looks, choices);
}

/** One question with several answers; `onpick` gets all that are picked. */
export function pickSome({ id, question, hint, options, picked, onpick }) {
  const now = new Set(picked);
  const choices = options.map((option, at) =>
    choice('checkbox', id, at, option, now.has(option.value), on => {
      now[on ? 'add' : 'delete'](option.value);
      onpick([...now]);
    }));
  return group(id, question, hint, '', choices);
}

/** A question with words. */
export function write({ id, question, hint, value, most, onwrite }) {
  const hintId = hint && id + '-hint';
  return el('div', { class: 'field' },
    el('label', { class: 'question', for: id }, question),
    hint && el('p', { class: 'hint', id: hintId }, hint),
    textarea(id, hintId, value, most, onwrite));
}

/** A place to wait at. */
export function waiting() {
  return p('Getting it …');
}

/** Whom to call. */
export function helpLines(lines) {
  return el('ul', { class: 'plain' }, ...lines.map(line =>
    el('li', { class: 'card' },
      el('h2', {}, line.name),
      p(line.when),
      el('a', { class: 'button call', href: 'tel:' + line.phone.replace(/[^0-9+]/g, '') },
        'Call ' + line.phone))));
}

function group(id, question, hint, looks, choices) {
  const hintId = hint && id + '-hint';
  return el('fieldset', { id, tabindex: '-1', 'aria-describedby': hintId },
    el('legend', { class: 'question' }, question),
    hint && el('p', { class: 'hint', id: hintId }, hint),
    el('div', { class: 'choices ' + looks }, ...choices));
}

function choice(type, name, at, option, checked, onchange) {
  const input = el('input', {
    type, name, id: `${name}-${at}`, value: option.value,
    onchange: event => onchange(event.target.checked),
  });
  input.checked = checked;
  return el('label', { class: 'choice' }, input, option.picture,
    el('span', {}, option.label, option.more && el('span', { class: 'more' }, option.more)));
}

function textarea(id, hintId, value, most, onwrite) {
  const made = el('textarea', {
    id, rows: '5', maxlength: String(most), 'aria-describedby': hintId, autocomplete: 'off',
    oninput: event => onwrite(event.target.value),
  });
  made.value = value ?? '';
  return made;
}

// A link inside the page must not become an address of a screen.
function jump(event, id) {
  event.preventDefault();
  const to = document.getElementById(id);
  to.scrollIntoView({ block: 'center' });
  (to.querySelector('input') ?? to).focus();
}

async function once(pressed, work) {
  if (pressed.getAttribute('aria-disabled') === 'true') {
    return;
  }
  pressed.setAttribute('aria-disabled', 'true');
  try {
    await work();
  } finally {
    pressed.removeAttribute('aria-disabled');
  }
}

const MOUTHS = ['M10 24q6-7 12 0', 'M11 23q5-4 10 0', 'M11 22h10', 'M11 21q5 4 10 0', 'M10 20q6 8 12 0'];

/** The words under the five faces, from 1 to 5. */
export const FACES = ['Very sad', 'Sad', 'In the middle', 'Happy', 'Very happy'];

/** A face from 1, very sad, to 5, very happy. */
export function face(number) {
  const stroke = { fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'stroke-linecap': 'round' };
  return svg('svg', { viewBox: '0 0 32 32', class: 'face', 'aria-hidden': 'true', focusable: 'false' },
    svg('circle', { cx: '16', cy: '16', r: '14', ...stroke }),
    svg('circle', { cx: '11.5', cy: '13', r: '1.8', fill: 'currentColor' }),
    svg('circle', { cx: '20.5', cy: '13', r: '1.8', fill: 'currentColor' }),
    svg('path', { d: MOUTHS[number - 1], ...stroke }));
}
