// Hears that something changed. Every connection begins with one message, so whoever connects again fetches what was missed.

const SILENCE = 40_000; // milliseconds; the service speaks at least every 15 seconds
const AGAIN = 2_000; // milliseconds between two attempts

const line = (message, field) => message.split('\n').find(one => one.startsWith(`${field}:`))?.slice(field.length + 1).trim();

// Calls told(data) for each message of that name, and tells whether it is connected. The address is asked for at each connection. A stream is read by hand because an EventSource tells neither of heartbeats nor of a session that ended.
export function follow(address, told, connected, name = 'changed') {
    let stop;
    let left = false;

    async function listen() {
        if (left) return;
        const end = stop = new AbortController();
        let silence;
        const heard = () => { clearTimeout(silence); silence = setTimeout(() => end.abort(), SILENCE); };
        try {
            heard();
            const answer = await fetch(address(), { headers: { Accept: 'text/event-stream' }, cache: 'no-store', signal: end.signal });
            if ([401, 403].includes(answer.status)) return location.reload();
            if (!answer.ok) throw new Error(`status ${answer.status}`);
            connected(true);
            await read(answer.body.pipeThrough(new TextDecoderStream()).getReader(), heard);
        } catch { /* Told below, whatever it was. */ }
        clearTimeout(silence);
        if (left) return;
        connected(false);
        setTimeout(listen, AGAIN);
    }

    async function read(reader, heard) {
        for (let rest = ''; ;) {
            const { value, done } = await reader.read();
            if (done) return;
            heard();
            const messages = (rest + value).split('\n\n');
            rest = messages.pop();
            messages.filter(message => line(message, 'event') === name).forEach(message => told(line(message, 'data')));
        }
    }

    // A page that is left is no lost connection, and asks for nothing more once its reader signs out.
    function leave() {
        left = true;
        stop.abort();
    }

    // A machine without a network says so at once.
    addEventListener('offline', () => stop.abort());
    addEventListener('pagehide', leave);
    addEventListener('submit', event => { if (event.target.getAttribute('action')?.endsWith('/sign-out')) leave(); });
    addEventListener('pageshow', event => { if (event.persisted) location.reload(); });
    listen();
}
