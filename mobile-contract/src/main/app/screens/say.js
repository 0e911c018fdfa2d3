import { el } from '../dom.js';
import * as draft from '../draft.js';
import { freshOrKept } from '../fresh.js';
import { alertBox, face, FACES, form, go, heading, p, pickOne, pickSome, showWrong, write } from '../parts.js';
import { replace } from '../router.js';
import { MOST_THEMES, THEMES } from '../themes.js';
import { lines } from './help.js';

const TOGETHER = 3;
const MOST_CHARACTERS = 4000;
const KINDS = ['choice', 'faces', 'words'];

/** Step 1: what it is about. */
export async function about() {
  const [{ answer }, started] = await Promise.all([freshOrKept('/question-sets', 'sets'), draft.read()]);
  return [
    step('Step 1 of 3'),
    heading('What is it about?'),
    started && el('div', { class: 'card warm' },
      p(`You started “${started.set.title}”. It is not sent. If you pick something new, it goes away.`),
      go('#/say/1', 'Carry on with it', 'quiet')),
    el('ul', { class: 'plain' }, ...answer.questionSets.map(set =>
      el('li', { class: 'card' }, el('h2', {}, set.title), p(set.intro), begin(set)))),
  ];
}

/** Step 2: the questions, a few at a time; each can be left. */
export async function questions(page = '1') {
  const now = await draft.read();
  if (!now) {
    return replace('#/about');
  }
  const groups = grouped(now.set.questions);
  const at = Math.min(Math.max(Number(page) || 1, 1), groups.length);
  const calls = el('div', { role: 'status' });
  return [
    step(`Step 2 of 3, part ${at} of ${groups.length + 1}`),
    heading(now.set.title),
    p('You can leave out anything you like.'),
    ...groups[at - 1].map(question => asked(question, now, calls)),
    calls,
    go(at < groups.length ? `#/say/${at + 1}` : '#/themes', 'Next'),
    go(at > 1 ? `#/say/${at - 1}` : '#/about', 'Back', 'quiet'),
  ];
}

/** Step 2, the last part: themes, for who wants to say. */
export async function themes() {
  const now = await draft.read();
  if (!now) {
    return replace('#/about');
  }
  const last = grouped(now.set.questions).length;
  const wrong = alertBox();
  return [
    step(`Step 2 of 3, part ${last + 1} of ${last + 1}`),
    heading('What does it have to do with?'),
    wrong,
    form('Next', () => leaveThemes(now, wrong),
      pickSome({
        id: 'themes', question: 'You can pick up to 3, or none.', options: THEMES, picked: now.themes,
        onpick: picked => change(now, { themes: picked }),
      })),
    go(`#/say/${last}`, 'Back', 'quiet'),
  ];
}

/** The questions of a kind this app knows, a page at a time. */
export function grouped(all) {
  const groups = [[]];
  for (const question of all.filter(isAsked)) {
    const group = groups.at(-1);
    const fits = group.length < TOGETHER && group.every(other => isChoice(other) === isChoice(question));
    if (fits) {
      group.push(question);
    } else {
      groups.push([question]);
    }
  }
  return groups;
}

function isAsked(question) {
  return KINDS.includes(question.kind) && question.id !== draft.GET_BACK;
}

function isChoice(question) {
  return question.kind === 'choice';
}

function step(text) {
  return el('p', { class: 'step' }, text);
}

function begin(set) {
  const link = go('#/say/1', 'Tell us about this', 'quiet');
  link.setAttribute('aria-label', `Tell us about this: ${set.title}`);
  link.addEventListener('click', () => draft.save(draft.fresh(set)));
  return link;
}

function asked(question, now, calls) {
  const given = now.answers[question.id];
  const id = 'q-' + question.id;
  if (question.kind === 'words') {
    return write({
      id, question: question.text, hint: 'Say it your way. It can stay empty.', value: given?.words,
      most: question.maxLength ?? MOST_CHARACTERS,
      onwrite: words => answer(now, question, words.trim() ? { words } : undefined),
    });
  }
  return isChoice(question)
    ? choice(id, question, now, given, calls)
    : faces(id, question, now, given);
}

function choice(id, question, now, given, calls) {
  return pickOne({
    id, question: question.text, picked: given?.choice,
    options: [...(question.options ?? []), { value: '', label: 'Skip this' }],
    onpick: value => {
      answer(now, question, value ? { choice: value } : undefined);
      offerHelp(question, value, calls);
    },
  });
}

function faces(id, question, now, given) {
  const options = FACES.map((label, at) => ({ value: String(at + 1), label, picture: face(at + 1) }));
  return pickOne({
    id, question: question.text, looks: 'faces', picked: given && String(given.face),
    options: [...options, { value: '', label: 'Skip this' }],
    onpick: value => answer(now, question, value ? { face: Number(value) } : undefined),
  });
}

// Whoever says that they are not safe sees at once whom to call, before anything is sent.
async function offerHelp(question, value, calls) {
  if (question.id !== 'unsafe') {
    return;
  }
  if (!value || value === 'no') {
    calls.replaceChildren();
    return;
  }
  const numbers = (await lines()).map(line =>
    el('li', {}, `${line.name}: `, el('a', { href: 'tel:' + line.phone.replace(/\s/g, '') }, line.phone)));
  calls.replaceChildren(el('div', { class: 'card alarm' },
    el('h2', {}, 'You can call someone right now'), el('ul', {}, ...numbers)));
}

function answer(now, question, given) {
  const answers = { ...now.answers };
  delete answers[question.id];
  change(now, { answers: given ? { ...answers, [question.id]: given } : answers });
}

function change(now, part) {
  draft.save(Object.assign(now, part));
}

function leaveThemes(now, wrong) {
  if (now.themes.length > MOST_THEMES) {
    showWrong(wrong, 'That is too many', [{ id: 'themes', text: `Pick ${MOST_THEMES} at most.` }]);
  } else {
    location.hash = '#/check';
  }
}
