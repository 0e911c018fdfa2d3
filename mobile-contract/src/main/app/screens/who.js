import { el } from '../dom.js';
import { go, heading, p } from '../parts.js';

/** Who can see what I write? */
export function who() {
  return [
    heading('Who can see what I write?'),
    p('You choose, every time. Nothing is picked for you.'),
    el('h2', {}, 'The people you pick'),
    p('They can read it, and they see that it is from you. You can pick your worker, the participation team, or both.'),
    el('h2', {}, 'If you might not be safe'),
    p('Then the people whose job is to keep you safe can see it too. They have to do something about it.'),
    el('h2', {}, 'The people in charge of the council'),
    p('They see numbers: how many young people said something. They never see your name. They only see some of your words if you say yes. First a person takes out what could show that it is you.'),
    el('h2', {}, 'Sending without your name'),
    p('You cannot do that here yet. For now everything is sent with your name. If you do not want that, do not send it. You can call Childline instead and not say who you are.'),
    el('h2', {}, 'This phone'),
    p('Someone who can open this phone might be able to read what is on it. “Hide this” takes away what you are writing and shows an empty page. Open Heard again to come back.'),
    p('We keep a record each time someone who works here opens what you sent.'),
    go('#/home', 'Back to the start', 'quiet'),
  ];
}
