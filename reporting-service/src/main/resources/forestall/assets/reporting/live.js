// The live counters. Each message holds all of them; what is not fresh is never shown as if it were.

const SILENCE = 40_000; // milliseconds; the service speaks at least every 15 seconds

export function follow(place) {
    const state = place.querySelector('[data-live-state]');
    const whole = new Intl.NumberFormat(document.documentElement.lang);
    const yuan = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 2 });
    let silence;

    const say = word => {
        if (place.dataset.state === word) return;
        place.dataset.state = word;
        state.textContent = state.dataset[word];
    };
    const put = (element, text) => { if (element.textContent !== text) element.textContent = text; };

    function show(counters) {
        for (const element of place.querySelectorAll('[data-counter]')) {
            const value = counters[element.dataset.counter];
            put(element, element.dataset.counter.endsWith('Fen') ? '¥' + yuan.format(value / 100) : whole.format(value));
        }
        if (counters.asOf) {
            const shanghai = new Date(counters.asOf).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' });
            put(place.querySelector('[data-as-of]'), shanghai);
            put(place.querySelector('[data-lag]'), Math.max(0, Math.round((new Date(counters.now) - new Date(counters.asOf)) / 1000)) + ' s');
        }
    }

    function connect() {
        const source = new EventSource(place.dataset.live);
        const lost = () => {
            clearTimeout(silence);
            source.close();
            say('lost');
            setTimeout(connect, 3000);
        };
        const heard = () => { clearTimeout(silence); silence = setTimeout(lost, SILENCE); };
        source.addEventListener('open', heard);
        source.addEventListener('error', lost);
        source.addEventListener('counters', message => { heard(); say('on'); show(JSON.parse(message.data)); });
    }
    connect();
}
