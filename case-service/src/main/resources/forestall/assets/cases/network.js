// The network is drawn from the tables beside it, and walked by choosing a file in either.
import * as echarts from '/assets/lib/echarts/echarts.esm.min.js';

const place = document.querySelector('[data-graph]');
const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
let chart;

// The part that weighs most decides the shape: told by shape as well as by colour.
function look(roles) {
    if (roles.includes('SUSPECT')) return { symbol: 'triangle', itemStyle: { color: colour('warn') } };
    if (roles.includes('COURIER')) return { symbol: 'diamond', itemStyle: { color: colour('warn') } };
    return { symbol: 'circle', itemStyle: { color: colour('accent') } };
}

function nodes() {
    return [...document.querySelectorAll('[data-nodes] tbody tr')].map(row => ({
        id: row.dataset.id,
        name: row.querySelector('th').textContent.trim(),
        value: [...row.cells].slice(1, 3).map(cell => cell.textContent).join(' · '),
        symbolSize: row.dataset.id === place.dataset.here ? 26 : 15,
        ...look(row.dataset.roles.split(' '))
    }));
}

function edges() {
    return [...document.querySelectorAll('[data-edges] tbody tr')].map(row => ({
        source: row.dataset.from,
        target: row.dataset.to,
        value: row.querySelector('[data-by]').textContent
    }));
}

function draw() {
    chart?.dispose();
    chart = echarts.init(place);
    chart.setOption({
        animation: !reduced,
        textStyle: { color: colour('ink'), fontFamily: getComputedStyle(document.body).fontFamily },
        tooltip: { renderMode: 'richText', confine: true, backgroundColor: colour('sheet'), borderColor: colour('line'), textStyle: { color: colour('ink') }, formatter: point => point.dataType === 'edge' ? point.data.value : `${point.data.name}\n${point.data.value}` },
        series: [{
            type: 'graph',
            layout: 'force',
            roam: true,
            force: { repulsion: 180, edgeLength: 80, layoutAnimation: !reduced },
            label: { show: true, position: 'bottom', color: colour('soft'), fontSize: 11 },
            edgeLabel: { show: edges().length <= 30, formatter: edge => edge.data.value, color: colour('soft'), fontSize: 10 },
            lineStyle: { color: colour('soft'), opacity: 0.7 },
            data: nodes(),
            links: edges()
        }]
    });
    chart.on('click', point => {
        if (point.dataType === 'node') location.assign(`/cases/${encodeURIComponent(point.data.id)}/network`);
    });
}

if (place) {
    draw();
    addEventListener('resize', () => chart.resize());
    document.addEventListener('forestall:theme', draw);
}
