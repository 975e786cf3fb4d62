// Nobody overlooks a RED case, a call or a visit: two tones made here, once for each that comes, and again while one waits and nobody is at a sheet.
// A browser keeps every sound back until somebody has pressed something on the page; until then the page says so, and nothing counts as rung.

const STORED = 'forestall-muted';
const AGAIN = 20_000; // milliseconds
const GAP = 150; // milliseconds in which the words are gone, so that the same ones are read out again
const TONES = [[880, 0], [660, 0.22], [880, 0.44], [660, 0.66]]; // hertz, seconds from now

const stored = () => { try { return localStorage.getItem(STORED); } catch { return null; } };
let muted = stored() === 'true';
let rung = 0;
let telling;
const heard = new Set();
const sound = document.querySelector('[data-mute]') ? new AudioContext() : null;

const asleep = () => sound !== null && sound.state !== 'running';

function ring() {
    if (muted || sound === null || asleep()) return;
    document.documentElement.dataset.rung = String(++rung);
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

// While one waits and nobody is at a sheet.
function remind() {
    if (heard.size > 0 && !document.querySelector('[data-sheet]')) ring();
}

export function label() {
    for (const button of document.querySelectorAll('[data-mute]')) {
        button.setAttribute('aria-pressed', String(muted));
        button.querySelector('[data-label]').textContent = muted ? button.dataset.off : asleep() ? button.dataset.asleep : button.dataset.on;
    }
}

// For whoever hears the page.
function tell(words) {
    const told = document.querySelector('[data-announce]');
    clearTimeout(telling);
    told.textContent = '';
    if (words) telling = setTimeout(() => { told.textContent = words; }, GAP);
}

// What waits now. What is gone may come again, and is new then.
export function look(alarm) {
    const waiting = (alarm?.dataset.redIds ?? '').split(' ').filter(Boolean);
    const fresh = waiting.filter(one => !heard.has(one));
    heard.clear();
    waiting.forEach(one => heard.add(one));
    if (waiting.length === 0) tell('');
    if (fresh.length === 0) return;
    tell(alarm.textContent.trim());
    ring();
}

function toggle() {
    muted = !muted;
    try { localStorage.setItem(STORED, String(muted)); } catch { /* For this page only. */ }
    label();
}

document.addEventListener('click', event => {
    // What was pressed for the sound does not mute it.
    if (event.target.closest('[data-mute]') && (muted || !asleep())) toggle();
    sound?.resume();
});
document.addEventListener('keydown', () => sound?.resume());
sound?.addEventListener('statechange', () => {
    label();
    // What came while nothing could be heard.
    if (!asleep()) remind();
});
setInterval(remind, AGAIN);
