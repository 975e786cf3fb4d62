// The service cannot answer at the moment, such as while it starts: as soon as it can, the page comes by itself.

const PAUSE = 3_000; // milliseconds between two questions

async function ask() {
    try {
        const answer = await fetch(location.href, { headers: { Accept: 'text/html' }, cache: 'no-store', redirect: 'manual' });
        if (answer.status < 500) return location.reload();
    } catch { /* Not there at all: asked again. */ }
    setTimeout(ask, PAUSE);
}

setTimeout(ask, PAUSE);
