// What belongs to a freeze is asked for only of money that was stopped in an account.
const state = document.getElementById('state');
const freeze = document.querySelector('[data-freeze]');

function show() {
    freeze.hidden = freeze.disabled = state.value !== 'STOPPED_IN_ACCOUNT';
}

if (state) {
    // A draft that is put back may be of another state.
    state.form.addEventListener('change', show);
    show();
}
