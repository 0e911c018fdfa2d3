// Which screen is shown: one address each, after the #.
import { Trouble } from './api.js';
import { el } from './dom.js';
import { button, go, heading, p, waiting } from './parts.js';

const SLOW_MS = 400;
const place = document.getElementById('screen');
const news = document.getElementById('news');

let routes = {};
let turn = 0;

/** Starts to show screens. Each is a function from the parts of its address to what is on it. */
export function start(screens) {
  routes = screens;
  addEventListener('hashchange', () => show());
  return show();
}

/** The name and the rest of the present address. */
export function here() {
  const [name, ...rest] = location.hash.replace(/^#\//, '').split('/');
  return { name: name || 'home', rest };
}

/** Goes to a screen; nothing remains of this one on the way back. */
export function replace(to) {
  history.replaceState(null, '', to);
  return show();
}

/** Shows the screen of the present address, anew. */
export async function show() {
  const mine = ++turn;
  const slow = setTimeout(() => mine === turn && place.replaceChildren(waiting()), SLOW_MS);
  const parts = await screen();
  clearTimeout(slow);
  if (mine === turn && parts) {
    news.replaceChildren();
    place.replaceChildren(...parts.filter(part => part));
    scrollTo(0, 0);
    place.querySelector('h1')?.focus({ preventScroll: true });
  }
}

/** Tells something above the screen, without taking the person away from it. */
export function tell(text, to, linkText) {
  news.replaceChildren(el('p', {}, text, ' ', to && el('a', { href: to }, linkText)));
}

async function screen() {
  const { name, rest } = here();
  try {
    return await (routes[name] ?? routes.home)(...rest);
  } catch (failure) {
    return failure instanceof Trouble ? troubled(failure) : broken(failure);
  }
}

function troubled(trouble) {
  return [
    heading(trouble.isSignedOut ? 'You are signed out' : 'That did not work'),
    p(trouble.problem.userMessage),
    trouble.isSignedOut ? go('#/enrol', 'Put in a new code') : button('Try again', show),
    go('#/help', 'I need help now', 'quiet'),
  ];
}

// A browser that keeps nothing for an app, a full phone, or a fault of ours.
function broken(failure) {
  console.error(failure);
  return [
    heading('Something went wrong on this phone'),
    p('It is not your fault. Is the phone full, or is this a private window? Then Heard cannot keep anything here.'),
    button('Try again', show),
    go('#/help', 'I need help now', 'quiet'),
  ];
}
