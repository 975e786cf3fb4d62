// Clocks that run down, by the service's time: this machine's may be wrong.

let ahead = 0; // milliseconds

export function setClock(now) {
    ahead = Date.parse(now) - Date.now();
}

// As the service writes it: 4:07, 23:59:08, and −0:12 when it has passed.
function left(milliseconds) {
    const seconds = Math.floor(Math.abs(milliseconds) / 1000);
    const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
    const two = number => String(number).padStart(2, '0');
    return (milliseconds < 0 ? '−' : '') + (h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`);
}

export function tick() {
    const now = Date.now() + ahead;
    for (const time of document.querySelectorAll('[data-until]')) {
        const until = Date.parse(time.dataset.until) - now;
        time.textContent = left(until);
        time.parentElement.dataset.missed = String(until < 0);
    }
}
