// What the page shows is exchanged while somebody reads it: what they opened stays open, and the keyboard stays where it was.
let opened = [];
let focused = null;

// Where something is that has no id of its own, told so that the same is found in what comes.
function way(element) {
    if (element.id) return `#${CSS.escape(element.id)}`;
    if (element.matches('summary')) return `#${CSS.escape(element.parentElement.id)} > summary`;
    if (element.matches('a[href]')) return `a[href="${CSS.escape(element.getAttribute('href'))}"]`;
    if (element.matches('button')) return `form[action="${CSS.escape(element.form.getAttribute('action'))}"] button`;
    return `[tabindex][aria-labelledby="${CSS.escape(element.getAttribute('aria-labelledby'))}"]`;
}

document.addEventListener('htmx:beforeSwap', event => {
    const place = document.getElementById('file');
    const active = document.activeElement;
    if (!event.detail.shouldSwap) return;
    // As they are, and not as they were heard to become: somebody may have been quicker than this script.
    opened = [...place.querySelectorAll('details[id][open]')].map(part => part.id);
    if (!place.contains(active)) return;
    const all = [...place.querySelectorAll(way(active))];
    focused = { way: way(active), at: all.indexOf(active) };
});

document.addEventListener('htmx:afterSwap', () => {
    for (const id of opened) document.getElementById(id)?.setAttribute('open', '');
    if (!focused) return;
    const place = document.getElementById('file');
    // A button that did its work is gone; what it did is said where it was.
    const same = place.querySelectorAll(focused.way)[focused.at] ?? place.querySelector('[data-shown]');
    same?.focus({ preventScroll: true });
    focused = null;
});
