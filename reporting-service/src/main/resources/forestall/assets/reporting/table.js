// Sorting and filtering of a table that is already complete.

const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

function compare(one, other) {
    const [a, b] = [one.dataset.value, other.dataset.value];
    const numbers = a !== '' && b !== '' && !isNaN(a) && !isNaN(b);
    // What has no figure comes last, whichever way the others go.
    return numbers ? Number(a) - Number(b) : collator.compare(one.textContent, other.textContent);
}

export function makeSortable(table) {
    const heads = [...table.tHead.rows[0].cells];
    heads.forEach((head, column) => head.querySelector('button').addEventListener('click', () => {
        const down = head.getAttribute('aria-sort') !== 'descending';
        heads.forEach(other => other.removeAttribute('aria-sort'));
        head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
        const body = table.tBodies[0];
        const rows = [...body.rows].filter(row => !row.classList.contains('none'));
        const isEmpty = row => row.cells[column].dataset.value === '';
        rows.sort((one, other) => isEmpty(one) - isEmpty(other) || (down ? -1 : 1) * compare(one.cells[column], other.cells[column]));
        body.append(...rows);
    }));
}

export function makeFilter(input) {
    const table = document.getElementById(input.dataset.filter);
    const told = document.querySelector(`[data-filtered="${input.dataset.filter}"]`);
    const filter = () => {
        const wanted = input.value.trim().toLowerCase();
        const rows = [...table.tBodies[0].rows].filter(row => !row.classList.contains('none'));
        rows.forEach(row => { row.hidden = !`${row.cells[0].textContent} ${row.cells[1].textContent} ${row.dataset.code}`.toLowerCase().includes(wanted); });
        told.textContent = `${rows.filter(row => !row.hidden).length} / ${rows.length}`;
    };
    input.addEventListener('input', filter);
    filter();
}
