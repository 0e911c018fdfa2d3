import { el } from '../dom.js';
import * as cardDraft from '../card-draft.js';
import * as draft from '../draft.js';
import { unsent } from '../outbox.js';
import { button, go, heading, p } from '../parts.js';
import { replace } from '../router.js';
import { end } from '../session.js';

/** Sign out of this phone. */
export async function leave() {
  const left = (await unsent()).length;
  return [
    heading('Sign out of this phone?'),
    p('You need a new code to come back. What you sent stays with us. Everything on this phone is taken off.'),
    left > 0 && el('p', { class: 'card alarm' },
      'Something you wrote has not been sent yet. If you sign out, it is gone.'),
    button('Sign out', signOut),
    go('#/home', 'Stay signed in', 'quiet'),
  ];
}

async function signOut() {
  await draft.wipe();
  await cardDraft.wipe();
  await end();
  await replace('#/enrol');
}
