// Nobody overlooks a RED call: two tones made here, once for each that comes, and again while one waits and nobody is at a sheet.

const STORED = 'forestall-muted';
const AGAIN = 20_000; // milliseconds
const TONES = [[880, 0], [660, 0.22], [880, 0.44], [660, 0.66]]; // hertz, seconds from now

const stored = () => { try { return localStorage.getItem(STORED); } catch { return null; } };
let muted = stored() === 'true';
let sound;
let rung = 0;
const heard = new Set();

function ring() {
    document.documentElement.dataset.rung = String(++rung);
    if (muted) return;
    sound ??= new AudioContext();
    sound.resume();
    for (const [pitch, from] of TONES) {
        const tone = new OscillatorNode(sound, { type: 'triangle', frequency: pitch });
        const volume = new GainNode(sound, { gain: 0 });
        const start = sound.currentTime + from;
        volume.gain.setValueAtTime(0, start);
        volume.gain.linearRampToValueAtTime(0.35, start + 0.02);
        volume.gain.exponentialRampToValueAtTime(0.001, start + 0.2);
        tone.connect(volume).connect(sound.destination);
        tone.start(start);
        tone.stop(start + 0.21);
    }
}

export function label() {
    for (const button of document.querySelectorAll('[data-mute]')) {
        button.setAttribute('aria-pressed', String(muted));
        button.querySelector('[data-label]').textContent = muted ? button.dataset.off : button.dataset.on;
    }
}

// For whoever hears the page.
function tell(words) {
    const told = document.querySelector('[data-announce]');
    if (told.textContent !== words) told.textContent = words;
}

// The calls that wait now. Those that are gone may come again, and are new then.
export function look(alarm) {
    const calls = (alarm?.dataset.redCalls ?? '').split(' ').filter(Boolean);
    const fresh = calls.filter(call => !heard.has(call));
    heard.clear();
    calls.forEach(call => heard.add(call));
    if (calls.length === 0) tell('');
    if (fresh.length === 0) return;
    tell(alarm.textContent.trim());
    ring();
}

document.addEventListener('click', event => {
    if (!event.target.closest('[data-mute]')) return;
    muted = !muted;
    try { localStorage.setItem(STORED, String(muted)); } catch { /* For this page only. */ }
    label();
});
setInterval(() => { if (heard.size > 0 && !document.querySelector('[data-call]')) ring(); }, AGAIN);
