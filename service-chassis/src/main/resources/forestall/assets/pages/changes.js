// Hears that something changed. Every connection begins with one message, so whoever connects again fetches what was missed.

const SILENCE = 40_000; // milliseconds; the service speaks at least every 15 seconds
const AGAIN = 2_000; // milliseconds between two attempts

// Calls changed() for each message, and tells whether it is connected. The address is asked for at each connection. A stream is read by hand because an EventSource does not tell of heartbeats.
export function follow(address, changed, connected) {
    let stop;

    async function listen() {
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
            if (messages.some(message => message.startsWith('event:changed') || message.includes('\nevent:changed'))) changed();
        }
    }

    // A machine without a network says so at once; a page that is left is no lost connection.
    addEventListener('offline', () => stop.abort());
    addEventListener('pagehide', () => { connected = () => {}; stop.abort(); });
    listen();
}
