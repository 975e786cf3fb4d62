// Before anything is painted: light or dark as chosen, else as the system says (the stylesheet does that by itself).
(() => {
    const root = document.documentElement;
    const system = matchMedia('(prefers-color-scheme: dark)');
    const chosen = () => { try { return localStorage.getItem('forestall-theme'); } catch { return null; } };
    const isDark = () => (root.dataset.theme ?? (system.matches ? 'dark' : 'light')) === 'dark';
    if (chosen()) root.dataset.theme = chosen();

    const label = () => document.querySelectorAll('[data-theme-toggle]').forEach(button => {
        button.textContent = isDark() ? button.dataset.light : button.dataset.dark;
    });
    const tell = () => { label(); document.dispatchEvent(new Event('forestall:theme')); };
    document.addEventListener('DOMContentLoaded', label);
    system.addEventListener('change', tell);
    document.addEventListener('click', event => {
        if (!event.target.closest('[data-theme-toggle]')) return;
        root.dataset.theme = isDark() ? 'light' : 'dark';
        try { localStorage.setItem('forestall-theme', root.dataset.theme); } catch { /* Kept for this page only. */ }
        tell();
    });
})();
