// The page that hides the app. It takes off the draft, should the app have had no time to.
import * as draft from './draft.js';

draft.wipe().catch(() => {});
