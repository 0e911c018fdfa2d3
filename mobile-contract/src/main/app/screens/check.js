import { el } from '../dom.js';
import * as draft from '../draft.js';
import { add, sendAll } from '../outbox.js';
import { alertBox, FACES, form, go, heading, p, pickOne, pickSome, showWrong } from '../parts.js';
import { replace } from '../router.js';
import { find } from '../store.js';
import { THEMES } from '../themes.js';

const QUICK_MS = 1500;
const YES_NO = [{ value: 'yes', label: 'Yes' }, { value: 'no', label: 'No' }];

/** Step 3: check, and choose who can see it. */
export async function check() {
  const now = await draft.read();
  if (!now) {
    return replace('#/about');
  }
  const wrong = alertBox();
  return [
    el('p', { class: 'step' }, 'Step 3 of 3'),
    heading('Check, and choose who can see it'),
    wrong,
    el('h2', {}, now.set.title),
    said(now),
    go('#/say/1', 'Change what I said', 'quiet'),
    form('Send it', () => send(now, wrong), ...await fields(now)),
    go('#/themes', 'Back', 'quiet'),
    el('p', {}, el('a', { href: '#/who' }, 'Who can see what I write?')),
  ];
}

/** What was answered, in the words it was shown in. */
export function said({ set, answers, themes }) {
  const pairs = set.questions
    .filter(question => answers[question.id])
    .map(question => [question.text, shown(question, answers[question.id])]);
  const labels = THEMES.filter(theme => themes.includes(theme.value)).map(theme => theme.label);
  const all = labels.length ? [...pairs, ['It has to do with', labels.join('\n')]] : pairs;
  return all.length === 0
    ? p('You have not answered anything. You can send it all the same.')
    : el('dl', {}, ...all.flatMap(([text, value]) => [el('dt', {}, text), el('dd', {}, value)]));
}

function shown(question, given) {
  const option = question.options?.find(candidate => candidate.value === given.choice);
  return given.words ?? (given.face ? FACES[given.face - 1] : option?.label ?? given.choice);
}

async function fields(now) {
  const ask = (part, field) => ({ ...field, id: part, picked: now[part], onpick: value => pick(now, part, value) });
  return [
    pickOne(ask('level', {
      question: 'How do you want to send it?',
      hint: 'For now there is only one way. Sending it without your name comes later.',
      options: [{ value: 'named', label: 'With my name', more: 'The people you pick see that it is from you. This cannot be changed later.' }],
    })),
    pickSome(ask('shareWith', {
      question: 'Who can see it?',
      hint: 'Nothing is picked for you. Pick one or both.',
      options: await readers(),
    })),
    hasWords(now) && pickOne(ask('mayQuote', {
      question: 'May we show some of your words to the people in charge of the council?',
      hint: 'Never with your name. A person checks them first.',
      options: YES_NO,
    })),
    pickOne(ask('wantsAnswer', { question: 'Do you want someone to get back to you?', options: YES_NO })),
  ];
}

async function readers() {
  const me = (await find('me'))?.answer;
  const names = me?.workers.map(worker => `${worker.name}, ${worker.role}`).join('\n');
  const team = { value: 'participation', label: 'The participation team', more: 'They help young people to be heard.' };
  return me?.workers.length === 0 ? [team] : [{ value: 'worker', label: 'My worker', more: names }, team];
}

function hasWords(now) {
  return Object.values(now.answers).some(given => given.words);
}

function pick(now, part, value) {
  draft.save(Object.assign(now, { [part]: value }));
}

function wrongs(now) {
  return [
    !now.level && { id: 'level', text: 'Say how you want to send it.' },
    now.shareWith.length === 0 && { id: 'shareWith', text: 'Say who can see it.' },
    hasWords(now) && !now.mayQuote && { id: 'mayQuote', text: 'Say if we may show some of your words.' },
    !now.wantsAnswer && { id: 'wantsAnswer', text: 'Say if you want someone to get back to you.' },
  ].filter(wrong => wrong);
}

async function send(now, wrong) {
  const missing = wrongs(now);
  if (missing.length > 0) {
    showWrong(wrong, 'Before you send it', missing);
    return;
  }
  const item = await written(now, wrong);
  if (item) {
    await draft.wipe();
    await Promise.race([sendAll(), new Promise(resolve => setTimeout(resolve, QUICK_MS))]);
    await replace('#/item/' + item.key);
  }
}

// What cannot be written down is not sent: a lost answer would leave nobody knowing.
async function written(now, wrong) {
  try {
    return await add(now);
  } catch (failure) {
    showWrong(wrong, 'This phone could not keep it', [{
      text: 'It is not sent. The phone may be full. What you wrote is still here: make some room on the phone, then send it again.',
    }]);
    return undefined;
  }
}
