// What is being typed survives a session that ended, a page that was loaded again, a colleague who took the call. Kept in this tab only.

const PREFIX = 'forestall-draft-';
const FIELDS = ['note', 'amount', 'again', 'relative'];

const report = () => document.getElementById('report');
const name = () => PREFIX + document.getElementById('desk')?.dataset.call;
const store = act => { try { return act(sessionStorage); } catch { return null; } };

document.addEventListener('input', event => {
    if (!report()?.contains(event.target)) return;
    const typed = Object.fromEntries(FIELDS.map(field => {
        const input = report().elements[field];
        return [field, input.type === 'checkbox' ? input.checked : input.value];
    }));
    store(storage => storage.setItem(name(), JSON.stringify(typed)));
});

export function restore() {
    const typed = JSON.parse(store(storage => storage.getItem(name())) ?? 'null');
    if (!typed || report()?.dataset.mine !== 'true') return;
    for (const field of FIELDS) {
        const input = report().elements[field];
        if (input.type === 'checkbox') input.checked ||= typed[field];
        else if (input.value === '') input.value = typed[field];
    }
}

// Reported, or signed out: nobody needs it any more.
export function forget(call) {
    store(storage => Object.keys(storage).filter(key => key.startsWith(PREFIX + (call ?? ''))).forEach(key => storage.removeItem(key)));
}

document.addEventListener('submit', event => { if (event.target.action.endsWith('/sign-out')) forget(); });
