// The file is fetched again when it has changed, whoever changed it. What may be old is never shown as if it were not.

const SILENCE = 5_000; // milliseconds; the service speaks every half second
const AGAIN = 2_000; // milliseconds between two attempts

const place = document.querySelector('[data-live]');
const state = place.querySelector('[data-live-state]');
let silence;

function say(word) {
    if (place.dataset.state === word) return;
    place.dataset.state = word;
    state.textContent = state.dataset[word];
}

function fetchAnew(mark) {
    const file = document.getElementById('file');
    if (file.dataset.mark === mark || file.dataset.fetching === mark) return;
    file.dataset.fetching = mark;
    window.htmx.ajax('GET', location.pathname, { target: '#file', select: '#file', swap: 'outerHTML' });
}

function connect() {
    const source = new EventSource(place.dataset.live);
    const over = new AbortController();
    const end = () => { clearTimeout(silence); over.abort(); source.close(); };
    const lost = () => { end(); say('lost'); setTimeout(connect, AGAIN); };
    source.addEventListener('error', lost);
    source.addEventListener('mark', message => {
        clearTimeout(silence);
        silence = setTimeout(lost, SILENCE);
        say('on');
        fetchAnew(JSON.parse(message.data).mark);
    });
    // A machine without a network says so at once; a page that is left is no lost connection.
    addEventListener('offline', lost, { signal: over.signal });
    addEventListener('pagehide', end, { signal: over.signal });
}

// A session that ended leads to the sign-in and back.
document.addEventListener('htmx:responseError', event => { if ([401, 403].includes(event.detail.xhr.status)) location.reload(); });
connect();
