// The file is fetched again when it has changed, whoever changed it. What may be old is never shown as if it were not.
import { follow } from '/assets/pages/changes.js';
import '/assets/cases/kept.js';

const AGAIN = 2_000; // milliseconds until a fetch that failed is tried again

const place = document.querySelector('[data-live]');
const state = place.querySelector('[data-live-state]');
let connected = false;
let failed = false;

const isRefused = xhr => xhr.status >= 400 && xhr.status < 500;

// Live is what is told of changes and could fetch the last one.
function say() {
    const word = connected && !failed ? 'on' : 'lost';
    if (place.dataset.state === word) return;
    place.dataset.state = word;
    state.textContent = state.dataset[word];
}

// What was shown whole on this view stays so.
function fetchAnew() {
    const { view } = document.getElementById('file').dataset;
    const page = view ? `${place.dataset.page}?view=${view}` : place.dataset.page;
    return window.htmx.ajax('GET', page, { target: '#file', select: '#file', swap: 'outerHTML' });
}

// A session that ended leads to the sign-in and back; of a file that is not there any more, the page says so.
document.addEventListener('htmx:responseError', event => { if ([401, 403, 404].includes(event.detail.xhr.status)) location.reload(); });
document.addEventListener('htmx:afterRequest', event => {
    failed = !event.detail.successful;
    say();
    // Without a connection the next one brings the next fetch; what was refused is refused again.
    if (failed && connected && !isRefused(event.detail.xhr)) setTimeout(fetchAnew, AGAIN);
});

// Whoever connects says which state of the file it has, and is told if that is not the last.
follow(
    () => `${place.dataset.live}?mark=${encodeURIComponent(document.getElementById('file').dataset.mark)}`,
    fetchAnew,
    to => { connected = to; say(); }
);
