// Charts are drawn from the tables that stand beside them; without this script the page says the same in figures.
import * as echarts from '/assets/lib/echarts/echarts.esm.min.js';
import { follow } from './live.js';
import { makeSortable, makeFilter } from './table.js';

const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
const language = document.documentElement.lang;
const outlines = fetch('/assets/reporting/shanghai-districts.geojson').then(answer => answer.json());
let drawn = [];
let still = reduced;

const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 1 });
const rounded = (value, unit) => (unit === 'FEN' ? '¥' : '') + compact.format(value) + (unit === 'SHARE' ? ' %' : '');
const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' });
const year = new Intl.DateTimeFormat(language, { year: 'numeric', timeZone: 'UTC' });

// Of 2017-11-14 the day; of 2017-11 the month, below it the year of the first and of each January, unless they are neighbours.
function shortTime(time, place) {
    const date = new Date(time);
    if (time.length > 7) return String(date.getUTCDate());
    return month.format(date) + ((place === 0 && date.getUTCMonth() < 11) || date.getUTCMonth() === 0 ? '\n' + year.format(date) : '');
}

function rowsOf(table) {
    return [...table.tBodies[0].rows].map(row => ({
        code: row.dataset.code,
        name: row.querySelector('th a, th')?.firstChild.textContent.trim() ?? '',
        other: row.querySelector('.other')?.textContent ?? '',
        address: row.querySelector('a')?.getAttribute('href'),
        chosen: row.dataset.chosen === 'true',
        cells: [...row.querySelectorAll('td')].map(cell => ({
            text: cell.textContent,
            value: cell.dataset.value === '' ? null : Number(cell.dataset.value)
        }))
    }));
}

const text = () => ({ color: colour('ink'), fontFamily: getComputedStyle(document.body).fontFamily, fontSize: 12 });

function base() {
    return {
        animation: !still,
        animationDuration: 250,
        textStyle: text(),
        // Rich text is painted; the other kind would write style attributes, which the page's policy forbids.
        tooltip: { renderMode: 'richText', confine: true, backgroundColor: colour('sheet'), borderColor: colour('line'), textStyle: text() },
        grid: { left: 8, right: 14, top: 18, bottom: 4, containLabel: true }
    };
}

// With a font of its own: the room for labels is measured before the chart's font reaches them.
const axisText = tone => ({ ...text(), color: colour(tone) });

const plainAxis = () => ({
    axisLine: { lineStyle: { color: colour('line') } },
    axisTick: { show: false },
    axisLabel: axisText('soft'),
    splitLine: { lineStyle: { color: colour('line') } }
});

const largest = (rows, ...places) => Math.max(0, ...rows.flatMap(row => places.map(at => row.cells[at].value ?? 0)));

function bars(rows, unit) {
    return {
        ...base(),
        tooltip: { ...base().tooltip, trigger: 'axis', formatter: points => `${rows[points[0].dataIndex].name}\n${rows[points[0].dataIndex].cells[0].text}` },
        xAxis: { type: 'category', data: rows.map(row => row.name), ...plainAxis(), axisLabel: { ...axisText('soft'), interval: rows.length > 12 ? 'auto' : 0, hideOverlap: true, formatter: shortTime } },
        yAxis: { type: 'value', ...plainAxis(), axisLabel: { ...axisText('soft'), show: largest(rows, 0) > 0, formatter: value => rounded(value, unit) } },
        series: [{ type: 'bar', barMaxWidth: 22, data: rows.map(row => ({ value: row.cells[0].value, itemStyle: { color: row.chosen || !rows.some(other => other.chosen) ? colour('accent') : colour('second') } })) }]
    };
}

function steps(rows) {
    return {
        ...base(),
        tooltip: { ...base().tooltip, formatter: point => `${rows[point.dataIndex].name}\n${rows[point.dataIndex].cells[0].text} (${rows[point.dataIndex].cells[1].text})` },
        xAxis: { type: 'value', ...plainAxis(), axisLabel: { show: false }, splitLine: { show: false } },
        yAxis: { type: 'category', inverse: true, data: rows.map(row => row.name), ...plainAxis(), axisLabel: axisText('ink') },
        grid: { left: 8, right: 60, top: 4, bottom: 4, containLabel: true },
        series: [{ type: 'bar', barMaxWidth: 20, itemStyle: { color: colour('accent') }, data: rows.map(row => row.cells[0].value), label: { show: true, position: 'right', color: colour('ink'), formatter: point => rows[point.dataIndex].cells[0].text } }]
    };
}

function pairs(rows, place) {
    const series = (name, at, tone) => ({ name, type: 'bar', barMaxWidth: 16, itemStyle: { color: colour(tone) }, data: rows.map(row => row.cells[at].value), label: { show: true, position: 'right', color: colour('ink'), formatter: point => rows[point.dataIndex].cells[at].text } });
    return {
        ...base(),
        legend: { top: 0, left: 0, itemWidth: 10, itemHeight: 10, textStyle: text() },
        xAxis: { type: 'value', splitNumber: 4, ...plainAxis(), axisLabel: { ...axisText('soft'), show: largest(rows, 0, 1) > 0, hideOverlap: true } },
        yAxis: { type: 'category', inverse: true, data: rows.map(row => row.name), ...plainAxis(), axisLabel: axisText('ink') },
        grid: { left: 8, right: 50, top: 32, bottom: 4, containLabel: true },
        series: [series(place.dataset.first, 0, 'accent'), series(place.dataset.second, 1, 'second')]
    };
}

function map(rows, unit) {
    const most = largest(rows, 0);
    // The outlines know the districts by their Chinese names only (Chongming has no code there).
    const chinese = row => language.startsWith('zh') ? row.name : row.other;
    const byName = new Map(rows.map(row => [chinese(row), row]));
    return {
        ...base(),
        tooltip: { ...base().tooltip, formatter: point => { const row = byName.get(point.name); return row ? `${row.name} · ${row.other}\n${row.cells[0].text}` : point.name; } },
        visualMap: { show: most > 0, type: 'continuous', min: 0, max: most || 1, left: 0, bottom: 0, itemHeight: 90, itemWidth: 10, calculable: false, textStyle: text(), text: [rounded(most, unit), rounded(0, unit)], inRange: { color: [colour('map-low'), colour('map-high')] } },
        series: [{
            type: 'map', map: 'shanghai', aspectScale: 0.86, layoutCenter: ['54%', '50%'], layoutSize: '104%', selectedMode: false,
            label: { show: false },
            itemStyle: { areaColor: colour('map-none'), borderColor: colour('sheet'), borderWidth: 1 },
            emphasis: { label: { show: false }, itemStyle: { areaColor: null, borderColor: colour('ink'), borderWidth: 1.5 } },
            data: rows.map(row => ({
                name: chinese(row), value: row.cells[0].value || NaN,
                itemStyle: row.chosen ? { borderColor: colour('ink'), borderWidth: 2 } : undefined
            }))
        }]
    };
}

async function draw() {
    drawn.forEach(chart => chart.dispose());
    drawn = [];
    if (!echarts.getMap('shanghai')) echarts.registerMap('shanghai', await outlines);
    for (const place of document.querySelectorAll('[data-chart]')) {
        const rows = rowsOf(document.getElementById(place.dataset.table));
        const chart = echarts.init(place);
        chart.setOption({ bars: () => bars(rows, place.dataset.unit), steps: () => steps(rows), pairs: () => pairs(rows, place), map: () => map(rows, place.dataset.unit) }[place.dataset.chart]());
        if (rows.some(row => row.address)) {
            chart.on('click', point => {
                const row = place.dataset.chart === 'map' ? rows.find(one => [one.name, one.other].includes(point.name)) : rows[point.dataIndex];
                if (row?.address) document.querySelector(`#${place.dataset.table} a[href="${row.address}"]`).click();
            });
        }
        drawn.push(chart);
    }
    document.documentElement.dataset.drawn = String(drawn.length);
}

// Links that stay on this page change the figures only; the live counters go on.
function stayHere(root) {
    for (const link of root.querySelectorAll('#figures a[href^="/?"]')) {
        link.setAttribute('hx-get', link.getAttribute('href'));
        link.setAttribute('hx-target', '#figures');
        link.setAttribute('hx-select', '#figures');
        link.setAttribute('hx-swap', 'outerHTML');
        link.setAttribute('hx-push-url', 'true');
        window.htmx.process(link);
    }
}

function prepare() {
    stayHere(document);
    document.querySelectorAll('table[data-sortable]').forEach(makeSortable);
    document.querySelectorAll('input[data-filter]').forEach(makeFilter);
    // In the other language the same month and place.
    const other = document.querySelector('a[hreflang]');
    if (other) other.href = location.pathname + '?' + new URLSearchParams([...new URLSearchParams(location.search)].filter(([name]) => !['lang', 'continue'].includes(name)).concat([['lang', language.startsWith('zh') ? 'en' : 'zh']]));
    return draw();
}

document.addEventListener('htmx:afterSettle', event => {
    if (event.detail.target.id === 'figures' || event.target.id === 'figures') {
        prepare();
        document.querySelector('.path [aria-current="page"]')?.focus({ preventScroll: true });
    }
});
// What was refused, or a session that ended, is shown as the whole page that it is.
document.addEventListener('htmx:responseError', event => { location.assign(event.detail.pathInfo.finalRequestPath); });
document.addEventListener('forestall:theme', draw);
document.addEventListener('click', event => { if (event.target.closest('[data-print]')) print(); });
// Paper is light, and nobody unfolds a table on it.
addEventListener('beforeprint', () => {
    const root = document.documentElement;
    const folded = [...document.querySelectorAll('details:not([open])')];
    const theme = root.dataset.theme;
    folded.forEach(one => { one.open = true; });
    root.dataset.theme = 'light';
    still = true;
    draw();
    addEventListener('afterprint', () => {
        folded.forEach(one => { one.open = false; });
        if (theme) root.dataset.theme = theme; else delete root.dataset.theme;
        still = reduced;
        draw();
    }, { once: true });
});
addEventListener('resize', () => drawn.forEach(chart => chart.resize()));

await prepare();
follow(document.querySelector('[data-live]'));
