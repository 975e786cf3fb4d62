// What is being typed survives a session that ended, a page that was loaded again, a colleague who was quicker. Kept in this tab only, for whoever typed it, until it was taken or its writer signs out; no more of it than was changed.

const PREFIX = 'forestall-draft-';
const TICKED = ['checkbox', 'radio'];
const NOT_TYPED = ['hidden', 'submit', 'button', 'fieldset'];

const reader = document.body.dataset.reader;
const own = `${PREFIX}${encodeURIComponent(reader ?? '')}/`;
const typedHere = new Set();

const store = act => { try { return act(sessionStorage); } catch { return null; } };
const drop = fits => store(storage => Object.keys(storage).filter(one => one.startsWith(PREFIX) && fits(one)).forEach(one => storage.removeItem(one)));
const isTicked = field => TICKED.includes(field.type);
const key = field => isTicked(field) ? `${field.name}=${field.value}` : field.name;
const fields = form => [...form.elements].filter(one => one.name && !NOT_TYPED.includes(one.type));
const read = name => JSON.parse(store(storage => storage.getItem(own + name)) ?? 'null');
const write = (name, draft) => store(storage => storage.setItem(own + name, JSON.stringify(draft)));

// The name that a form gives as data-draft; without one its id, on the sheet that lies open.
const name = form => form.dataset.draft || `${document.querySelector('[data-sheet]')?.dataset.sheet ?? 'board'}/${form.id}`;

// The version that a form was filled for, where it says one.
const seen = form => form.elements.namedItem('seen');

function keep(field) {
    const form = field.form;
    const draft = read(name(form)) ?? { seen: seen(form)?.value, typed: {} };
    // Of several that exclude each other the others are changed as well.
    const changed = field.type === 'radio' ? fields(form).filter(one => one.name === field.name) : [field];
    for (const one of changed) draft.typed[key(one)] = isTicked(one) ? one.checked : one.value;
    typedHere.add(name(form));
    write(name(form), draft);
}

document.addEventListener('input', event => { if (reader && event.target.form?.matches('[data-draft]') && event.target.name) keep(event.target); });

// What the page itself says, whatever the browser or a draft put in its place.
function came(field) {
    if (isTicked(field)) return field.defaultChecked;
    if (!field.options) return field.defaultValue;
    return ([...field.options].find(one => one.defaultSelected) ?? field.options[0])?.value;
}

function fill(form, typed) {
    for (const one of fields(form).filter(one => key(one) in typed)) {
        if (isTicked(one)) one.checked = typed[key(one)] && !one.disabled;
        else if (one.value !== typed[key(one)]) one.value = typed[key(one)];
    }
    form.dispatchEvent(new Event('change', { bubbles: true }));
}

// What is here again was not sent, whatever its writer believes.
function tell(form, older) {
    form.querySelector('.draft')?.remove();
    const words = document.getElementById('draft-restored').content.cloneNode(true);
    words.querySelector(older ? '[data-same]' : '[data-older]').remove();
    form.prepend(words);
}

function putBack(form, draft) {
    const version = seen(form);
    if (version && form.querySelector('.refusal')) {
        // Its writer has been shown the state of now, together with what was typed.
        draft.seen = version.value;
        write(name(form), draft);
    }
    const older = version !== null && draft.seen !== version.value;
    // Sent as it is, it is refused, and its writer is shown what a colleague did meanwhile.
    if (older) {
        version.dataset.current = version.value;
        version.value = draft.seen;
    }
    fill(form, draft.typed);
    const differs = fields(form).some(one => key(one) in draft.typed && draft.typed[key(one)] !== came(one));
    if (older || (differs && !typedHere.has(name(form)))) tell(form, older);
}

// Into the forms that are there now; what is folded away is unfolded when its reader comes to the page.
export function restore(arriving = true) {
    if (arriving) typedHere.clear();
    for (const form of document.querySelectorAll('form[data-draft]')) {
        const draft = reader && read(name(form));
        if (!draft) continue;
        putBack(form, draft);
        if (arriving) form.closest('details')?.setAttribute('open', '');
    }
}

// Taken: nobody needs it any more. Of a sheet, all that was typed on it.
export function forget(which) {
    drop(one => one === own + which || one.startsWith(`${own}${which}/`));
}

export function forgetForm(form) {
    if (form.matches('[data-draft]')) forget(name(form));
}

document.addEventListener('click', event => {
    const form = event.target.closest('[data-discard]')?.closest('form');
    if (!form) return;
    forgetForm(form);
    form.reset();
    const version = seen(form);
    if (version?.dataset.current) version.value = version.dataset.current;
    form.querySelector('.draft').remove();
    form.dispatchEvent(new Event('change', { bubbles: true }));
    fields(form)[0]?.focus();
});

document.addEventListener('submit', event => { if (event.target.getAttribute('action')?.endsWith('/sign-out')) drop(() => true); });
// Whoever came to this tab before, and did not sign out, left nothing for whoever comes now.
if (reader) drop(one => !one.startsWith(own));
