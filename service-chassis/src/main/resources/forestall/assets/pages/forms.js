// Forms that lead on by loading a page: what is typed in one with data-draft is kept until a page says with data-forget that it was taken.
import * as draft from './draft.js';

const taken = document.querySelector('[data-forget]');
if (taken) {
    draft.forget(taken.dataset.forget);
    // Loaded again, the page does not say so a second time.
    history.replaceState(null, '', location.pathname + location.hash);
}
draft.restore();
