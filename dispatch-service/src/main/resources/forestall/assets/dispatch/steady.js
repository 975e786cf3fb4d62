// The page moves by itself, and not away from its reader: what was opened or closed stays so when it is fetched again, and nothing is
// exchanged under a finger, or while a click on it is on its way. An element that is gone would lead nowhere.

const LONGEST_PRESS = 2_000; // milliseconds; a release outside of the window is not heard of

const chosen = new Map();
let pressed = 0;
let leading = 0;
let missed = false;

document.addEventListener('toggle', event => {
    if (event.target.matches('details[id]')) chosen.set(event.target.id, event.target.open);
}, true);

function again() {
    for (const [id, open] of chosen) {
        const part = document.getElementById(id);
        if (part && part.open !== open) part.open = open;
    }
}

document.addEventListener('htmx:afterSwap', again);
document.addEventListener('htmx:oobAfterSwap', again);

const isHeld = () => leading > 0 || Date.now() - pressed < LONGEST_PRESS;
const leads = event => event.detail.target?.id === 'desk';

function letGo() {
    if (!missed || isHeld()) return;
    missed = false;
    window.htmx.trigger(document.body, 'forestall:changed');
}

document.addEventListener('pointerdown', () => { pressed = Date.now(); }, true);
for (const end of ['pointerup', 'pointercancel']) {
    // The click comes after the release.
    document.addEventListener(end, () => setTimeout(() => { pressed = 0; letGo(); }), true);
}
document.addEventListener('htmx:beforeRequest', event => { if (leads(event)) leading++; });
document.addEventListener('htmx:afterRequest', event => {
    if (!leads(event)) return;
    leading = Math.max(0, leading - 1);
    letGo();
});
document.addEventListener('htmx:beforeSwap', event => {
    if (leads(event) || !isHeld()) return;
    event.detail.shouldSwap = false;
    missed = true;
});

// Whoever follows a number to its list finds it open.
function show() {
    const part = location.hash && document.getElementById(location.hash.slice(1))?.closest('details');
    if (part) part.open = true;
}

addEventListener('hashchange', show);
document.addEventListener('htmx:afterSettle', event => { if (event.detail.elt.id === 'desk') show(); });
show();
