// The field is ready when the page is; a slash brings somebody back to it from anywhere.
const field = document.getElementById('words');
document.addEventListener('keydown', event => {
    if (event.key === '/' && !event.target.closest('input, textarea, select')) {
        event.preventDefault();
        field.focus();
        field.select();
    }
});
