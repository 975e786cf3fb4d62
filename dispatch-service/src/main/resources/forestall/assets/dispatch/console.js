// The console moves by itself: told of a change, it fetches; each second its clocks go on. It works without this script, by loading it again.
import * as alarm from './alarm.js';
import { follow } from '/assets/pages/changes.js';
import { setClock, tick } from './clock.js';
import * as draft from './draft.js';
import * as keys from './keys.js';

const PAUSE = 400; // milliseconds between two fetches, however much happens
const BY_TIME = 60_000; // milliseconds; what changes because time passes, and nobody announces
const AGAIN = 2_000; // milliseconds until a fetch that failed is tried again
const COUNT = /^\(\d+\) /;

let waiting;
let fetched = 0;
let connected = false;
let failed = false;

function changed() {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
        fetched = Date.now();
        window.htmx.trigger(document.body, 'forestall:changed');
    }, Math.max(0, fetched + PAUSE - Date.now()));
}

// Live is what is told of changes and could fetch the last one.
function say() {
    const word = connected && !failed ? 'on' : 'lost';
    const live = document.querySelector('[data-live]');
    const state = live.querySelector('[data-live-state]');
    if (live.dataset.state === word) return;
    live.dataset.state = word;
    state.textContent = state.dataset[word];
}

function prepare() {
    const red = document.getElementById('alarm');
    const reds = Number(red?.dataset.reds ?? 0);
    const title = document.title.replace(COUNT, '');
    document.title = reds > 0 ? `(${reds}) ${title}` : title;
    if (red?.dataset.reds) alarm.look(red);
    const moments = [...document.querySelectorAll('[data-now]')].map(one => one.dataset.now).sort();
    if (moments.length > 0) setClock(moments.at(-1));
    tick();
}

// A page came in place of another: what stands outside of it follows.
function arrive() {
    document.querySelector('.place').textContent = document.title.replace(COUNT, '');
    const other = document.querySelector('a[hreflang]');
    if (other) other.href = location.pathname + (document.documentElement.lang.startsWith('zh') ? '?lang=en' : '?lang=zh');
    const told = document.querySelector('[data-reported]');
    if (told) draft.forget(told.dataset.reported);
    draft.restore();
    (document.querySelector('.refusal') ?? document.querySelector('#desk h1'))?.focus({ preventScroll: true });
}

document.addEventListener('htmx:afterSettle', event => {
    prepare();
    if (event.detail.elt.id === 'desk') arrive();
});
// What was refused comes as the page that it belongs to, with the sentence.
document.addEventListener('htmx:beforeSwap', event => {
    if (event.detail.xhr.status >= 400 && event.detail.xhr.getResponseHeader('Content-Type')?.startsWith('text/html')) {
        event.detail.shouldSwap = true;
        event.detail.isError = false;
    }
});
// A session that ended leads to the sign-in and back; what was typed is kept.
document.addEventListener('htmx:responseError', event => { if ([401, 403].includes(event.detail.xhr.status)) location.reload(); });
document.addEventListener('htmx:afterRequest', event => {
    failed = !event.detail.successful && !(event.detail.xhr.status >= 400 && event.detail.xhr.status < 500);
    say();
    // Without a connection the next one brings the next fetch.
    if (failed && connected) setTimeout(changed, AGAIN);
});

keys.label();
alarm.label();
draft.restore();
prepare();
setInterval(tick, 1000);
setInterval(changed, BY_TIME);
follow(() => document.querySelector('[data-live]').dataset.live, changed, to => { connected = to; say(); });
