import { Trouble } from '../api.js';
import { el } from '../dom.js';
import * as draft from '../draft.js';
import { unsent } from '../outbox.js';
import { alertBox, form, go, heading, p, showWrong } from '../parts.js';
import { replace } from '../router.js';
import * as session from '../session.js';

let offered = '';

/** Fills this code in, the next time that the screen is shown. */
export function offer(code) {
  offered = code;
}

/** Put in your code. */
export async function enrol() {
  const left = (await unsent()).length;
  const wrong = alertBox();
  const code = input();
  return [
    heading('Put in your code'),
    wrong,
    p('Ask the participation team for a code. It has 14 letters and numbers.'),
    left > 0 && el('p', { class: 'card warm' },
      'What you wrote is still on this phone. It has not been sent yet. Sign in and we will ask you about it.'),
    form('Start', () => tryCode(code, wrong),
      el('label', { class: 'question', for: 'code' }, 'Your code'),
      el('p', { class: 'hint', id: 'code-hint' },
        'Big or small letters, with or without dashes: all fine. It is fine to mix up O and 0.'),
      code),
    go('#/help', 'I need help now', 'quiet'),
    el('p', {}, el('a', { href: '#/who' }, 'Who can see what I write?')),
  ];
}

function input() {
  return el('input', {
    class: 'code', id: 'code', type: 'text', autocomplete: 'one-time-code', autocapitalize: 'characters',
    spellcheck: 'false', maxlength: '40', 'aria-describedby': 'code-hint',
    value: offered,
  });
}

async function tryCode(input, wrong) {
  const code = session.tidyCode(input.value);
  const fault = faultOf(code);
  if (fault) {
    refuse(input, wrong, fault);
    return;
  }
  try {
    await session.enrol(code);
    offered = '';
    await draft.wipe();
    await replace('#/home');
  } catch (trouble) {
    if (!(trouble instanceof Trouble)) {
      throw trouble;
    }
    refuse(input, wrong, wordsOf(trouble.problem));
  }
}

function faultOf(code) {
  const missing = session.missing(code);
  if (missing === 0) {
    return undefined;
  }
  return code.length === 0
    ? 'Type your code first.'
    : `A code has 14 letters and numbers. You typed ${code.length}. Have another look.`;
}

function wordsOf(problem) {
  const about = problem.errors?.find(error => error.pointer === '/code');
  return about?.detail ?? problem.userMessage;
}

function refuse(input, wrong, text) {
  input.setAttribute('aria-invalid', 'true');
  showWrong(wrong, 'That did not work', [{ id: 'code', text }]);
}
