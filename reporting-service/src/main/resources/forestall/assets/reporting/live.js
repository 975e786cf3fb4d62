// The live counters. Each message holds all of them; what is not fresh is never shown as if it were.
import { follow as listen } from '/assets/pages/changes.js';

export function follow(place) {
    const state = place.querySelector('[data-live-state]');
    const whole = new Intl.NumberFormat(document.documentElement.lang);
    const yuan = new Intl.NumberFormat(document.documentElement.lang, { minimumFractionDigits: 2 });

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

    listen(() => place.dataset.live, message => { say('on'); show(JSON.parse(message)); }, to => { if (!to) say('lost'); }, 'counters');
}
