// The console moves by itself: told of a change, it fetches; each second its clocks go on. It works without this script, by loading it again.
import * as alarm from './alarm.js';
import { follow } from '/assets/pages/changes.js';
import { setClock, tick } from './clock.js';
import * as draft from '/assets/pages/draft.js';
import * as keys from './keys.js';

const PAUSE = 400; // milliseconds between two fetches, however much happens
const BY_TIME = 60_000; // milliseconds; what changes because time passes, and nobody announces
const AGAIN = 2_000; // milliseconds until a fetch that failed is tried again
const LEFT = 'forestall-not-done';
const COUNT = /^\(\d+\) /;

let waiting;
let fetched = 0;
let connected = false;
let notDone = takeOver();
const failed = new Set(); // the parts whose last fetch failed

function changed() {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
        fetched = Date.now();
        window.htmx.trigger(document.body, 'forestall:changed');
    }, Math.max(0, fetched + PAUSE - Date.now()));
}

// Live is what is told of changes and could fetch the last one.
function say() {
    const word = connected && ![...failed].some(one => document.getElementById(one)) ? 'on' : 'lost';
    const live = document.querySelector('[data-live]');
    const state = live.querySelector('[data-live-state]');
    if (live.dataset.state === word) return;
    live.dataset.state = word;
    state.textContent = state.dataset[word];
}

// Something was pressed there, not merely fetched.
const PRESSED = '.htmx-request:not([hx-get])';
const isUnderWay = part => part.matches(PRESSED) || part.querySelector(PRESSED) !== null;

const isAnswer = xhr => xhr.getResponseHeader('Content-Type')?.startsWith('text/html');

// Led on, and not asked back on the same address.
const isStored = ({ xhr, requestConfig }) => xhr.status < 400 && new URL(xhr.responseURL).pathname !== new URL(requestConfig.path, location.href).pathname;

// What was pressed when the session had ended is told by the page that comes after the sign-in.
function handOver() {
    try { sessionStorage.setItem(LEFT, JSON.stringify(notDone)); } catch { /* Told by the page that stays the same. */ }
}

function takeOver() {
    try {
        const left = JSON.parse(sessionStorage.getItem(LEFT));
        sessionStorage.removeItem(LEFT);
        return left;
    } catch { return null; }
}

// Beside the button that did nothing, however often its part is fetched again, until the next one is pressed.
function sayNotDone() {
    const said = document.querySelector('.not-done');
    if (said && notDone) return;
    said?.remove();
    const form = notDone && [...document.forms].find(one => one.getAttribute('action') === notDone.form);
    if (!form) return;
    const buttons = [...document.querySelectorAll('button[type=submit]')].filter(one => one.form === form && one.checkVisibility());
    const pressed = buttons.find(one => one.name === notDone.name && one.value === notDone.value) ?? buttons[0];
    (pressed?.closest('fieldset') ?? pressed ?? form).after(document.getElementById('not-done').content.cloneNode(true));
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

function inTheOther(language) {
    const address = new URL(location.href);
    address.searchParams.set('lang', language.startsWith('zh') ? 'en' : 'zh');
    return address.pathname + address.search;
}

// A page came in place of another: what stands outside of it follows.
function arrive() {
    document.querySelector('.place').textContent = document.title.replace(COUNT, '');
    const here = document.getElementById('desk')?.dataset.here;
    // A refused form leaves its own address, which nobody can open, in the browser's bar.
    if (here) history.replaceState(history.state, '', here);
    const other = document.querySelector('a[hreflang]');
    if (other) other.href = inTheOther(document.documentElement.lang);
    const told = document.querySelector('[data-reported]');
    if (told) draft.forget(told.dataset.reported);
    draft.restore();
    const refusal = document.querySelector('.refusal');
    const asked = document.querySelector('.doubt legend');
    if (refusal) refusal.focus({ preventScroll: true });
    else if (asked) asked.focus();
    // Who is at something that the page has still stays at it.
    else if (document.activeElement === document.body) document.querySelector('#desk h1')?.focus({ preventScroll: true });
}

document.addEventListener('htmx:afterSettle', event => {
    prepare();
    if (event.detail.elt.id === 'desk') arrive();
    else draft.restore(false);
    sayNotDone();
});
document.addEventListener('htmx:beforeRequest', event => {
    if (event.detail.requestConfig.verb === 'get') return;
    notDone = null;
    sayNotDone();
});
// What was refused comes as the page that it belongs to, with the sentence.
document.addEventListener('htmx:beforeSwap', event => {
    const { verb, elt } = event.detail.requestConfig;
    if (verb === 'post' && elt.matches('form') && isStored(event.detail)) draft.forgetForm(elt);
    // A part of what is not there any more, or not for this reader: the page says so.
    if (verb === 'get' && event.detail.target.id !== 'desk' && event.detail.xhr.status === 404) return location.reload();
    if (event.detail.xhr.status >= 400 && isAnswer(event.detail.xhr)) {
        event.detail.shouldSwap = true;
        event.detail.isError = false;
    }
    // What was pressed in a part waits for its answer there. The part is fetched again when that has come.
    if (verb === 'get' && event.detail.target.id !== 'desk' && isUnderWay(event.detail.target)) event.detail.shouldSwap = false;
});
// What leaves somebody on the page where they are is no step for the browser's back button.
document.addEventListener('htmx:beforeHistoryUpdate', event => {
    const { history: step, xhr } = event.detail;
    if (xhr.status >= 400 || step.path === location.pathname + location.search) step.type = 'replace';
});
// A session that ended leads to the sign-in and back, once, however many fetches hear of it; what was typed is kept.
let leaving = false;
document.addEventListener('htmx:responseError', event => {
    if (leaving || ![401, 403].includes(event.detail.xhr.status)) return;
    leaving = true;
    location.reload();
});
document.addEventListener('htmx:afterRequest', event => {
    const { xhr, target, successful, requestConfig } = event.detail;
    if (requestConfig.verb === 'get') {
        const answered = successful || (xhr.status >= 400 && xhr.status < 500);
        if (answered) [target.id, 'desk'].forEach(one => failed.delete(one));
        else failed.add(target.id);
        say();
        // Without a connection the next one brings the next fetch.
        if (!answered && connected) setTimeout(changed, AGAIN);
        return;
    }
    const isSignedOut = [401, 403].includes(xhr.status);
    if (!successful && !isAnswer(xhr)) {
        const pressed = requestConfig.triggeringEvent?.submitter ?? requestConfig.elt;
        notDone = { form: (pressed.form ?? requestConfig.elt).getAttribute('action'), name: pressed.name, value: pressed.value };
        if (isSignedOut) handOver();
        else sayNotDone();
    }
    // What was not exchanged meanwhile is fetched now, but not on the way to the sign-in.
    if (!isSignedOut) changed();
});

keys.label();
alarm.label();
draft.restore();
sayNotDone();
prepare();
setInterval(tick, 1000);
setInterval(changed, BY_TIME);
follow(() => document.querySelector('[data-live]').dataset.live, changed, to => { connected = to; say(); });
