// The app put together.
import * as cardDraft from './card-draft.js';
import * as draft from './draft.js';
import * as outbox from './outbox.js';
import { current } from './session.js';
import { here, replace, show, start, tell } from './router.js';
import { enrol, offer } from './screens/enrol.js';
import { home } from './screens/home.js';
import { about, questions, themes } from './screens/say.js';
import { check } from './screens/check.js';
import { item } from './screens/item.js';
import { sent, thread } from './screens/sent.js';
import { meetings } from './screens/meetings.js';
import { news } from './screens/news.js';
import { help } from './screens/help.js';
import { who } from './screens/who.js';
import { leave } from './screens/leave.js';
import { card } from './screens/card.js';
import { cardReads } from './screens/card-reads.js';

const HIDDEN = 'heard-hidden';
const COVER = 'cover.html';

const OPEN = { enrol, help, who };
const SIGNED_IN = { home, about, say: questions, themes, check, item, sent, thread, meetings, news, leave, card, 'card-reads': cardReads };

function hide() {
  sessionStorage.setItem(HIDDEN, 'yes');
  document.body.replaceChildren();
  draft.wipe().catch(() => {});
  cardDraft.wipe().catch(() => {});
  location.replace(COVER);
}

// The way back leads through addresses of before: they must show the cover too.
function staysHidden(event) {
  const [entry] = performance.getEntriesByType('navigation');
  const isBack = event?.persisted || entry?.type === 'back_forward';
  if (!isBack) {
    sessionStorage.removeItem(HIDDEN);
  }
  return isBack && sessionStorage.getItem(HIDDEN) !== null;
}

function onlySignedIn(screen) {
  return async (...rest) => ((await current()) ? screen(...rest) : enrol());
}

function answered(sentItem, receipt) {
  const { name, rest } = here();
  if (name === 'item' && rest[0] === sentItem.key) {
    show();
  } else if (receipt?.help?.length > 0) {
    replace('#/item/' + sentItem.key);
  } else {
    const text = receipt ? 'We got what you wrote.' : 'Something you wrote could not be sent.';
    tell(text, '#/item/' + sentItem.key, 'See more');
  }
}

// A code as a picture opens the app at #code=…; it does not stay in the address.
function takeCode() {
  const [, code] = /^#code=([0-9A-Za-z-]{14,24})$/.exec(location.hash) ?? [];
  if (code) {
    offer(code);
    history.replaceState(null, '', '#/enrol');
  }
}

function send() {
  outbox.sendAll().catch(failure => console.error(failure));
}

async function keepOpenOffline() {
  await navigator.serviceWorker?.register('sw.js').catch(() => {});
}

function open() {
  document.getElementById('hide').addEventListener('click', hide);
  addEventListener('pageshow', event => event.persisted && staysHidden(event) && location.replace(COVER));
  addEventListener('online', send);
  document.addEventListener('visibilitychange', () => document.hidden || send());
  outbox.onAnswer(answered);
  takeCode();
  addEventListener('hashchange', takeCode);
  const guarded = Object.entries(SIGNED_IN).map(([name, screen]) => [name, onlySignedIn(screen)]);
  start({ ...Object.fromEntries(guarded), ...OPEN });
  send();
  keepOpenOffline();
}

if (staysHidden()) {
  location.replace(COVER);
} else {
  open();
}
