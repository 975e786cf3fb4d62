// One key for each button that names one. Not while somebody types, not with a held key, and not at all when switched off.

const STORED = 'forestall-keys';
const PATIENCE = 4000; // milliseconds in which the second press of a button that asks for one has to come

const stored = () => { try { return localStorage.getItem(STORED); } catch { return null; } };
let on = stored() !== 'off';

const types = element => element.closest('textarea, select, input:not([type=checkbox]), [contenteditable]');

function toggle(to) {
    on = to;
    try { localStorage.setItem(STORED, on ? 'on' : 'off'); } catch { /* For this page only. */ }
    label();
}

export function label() {
    for (const button of document.querySelectorAll('[data-keys-toggle]')) {
        button.setAttribute('aria-pressed', String(on));
        button.querySelector('[data-label]').textContent = on ? button.dataset.on : button.dataset.off;
    }
    document.documentElement.dataset.keys = on ? 'on' : 'off';
}

document.addEventListener('keydown', event => {
    if (!on || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (types(event.target)) {
        // Out of the field; the next key is a command again.
        if (event.key === 'Escape') event.target.blur();
        return;
    }
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const button = [...document.querySelectorAll('[data-key]')].find(one => one.dataset.key === key && !one.disabled && one.checkVisibility());
    if (!button) return;
    event.preventDefault();
    button.click();
});

document.addEventListener('click', event => {
    if (event.target.closest('[data-keys-toggle]')) toggle(!on);
    // What ends a matter is pressed twice.
    const button = event.target.closest('[data-sure]');
    if (button && button.dataset.armed !== 'true') {
        event.preventDefault();
        event.stopImmediatePropagation();
        const words = button.querySelector('span');
        const before = words.textContent;
        button.dataset.armed = 'true';
        words.textContent = button.dataset.sure;
        setTimeout(() => { delete button.dataset.armed; words.textContent = before; }, PATIENCE);
    }
}, true);
