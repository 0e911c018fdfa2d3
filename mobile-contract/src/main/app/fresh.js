// Answers of Heard as they are now, or as they were when there was signal.
import { Trouble } from './api.js';
import { find } from './store.js';
import { load } from './session.js';

const PATIENCE_MS = 4000;

/** The answer and, where it is not of now, when it came. */
export async function freshOrKept(path, keepAs) {
  const kept = await find(keepAs);
  if (!kept) {
    return { answer: await load(path, keepAs) };
  }
  const loading = load(path, keepAs).then(answer => ({ answer }));
  try {
    return await Promise.race([loading, after(PATIENCE_MS, kept)]);
  } catch (trouble) {
    if (trouble instanceof Trouble && !trouble.isForEver) {
      return kept;
    }
    throw trouble;
  }
}

function after(milliseconds, value) {
  return new Promise(resolve => setTimeout(resolve, milliseconds, value));
}
