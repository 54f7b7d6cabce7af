type Theme = 'light' | 'dark';

const KEY = 'awesome-steward-theme';

function system(): Theme {
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function stored(): Theme | undefined {
  try {
    const value = localStorage.getItem(KEY);
    return value === 'light' || value === 'dark' ? value : undefined;
  } catch {
    // Storage can be switched off; then the system's theme holds.
    return undefined;
  }
}

function store(theme: Theme | undefined): void {
  try {
    if (theme) localStorage.setItem(KEY, theme);
    else localStorage.removeItem(KEY);
  } catch {
    // The choice holds until the page is left.
  }
}

function apply(theme: Theme | undefined): void {
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}

/** Shows the theme that was chosen before, if one was. Before the first paint, so that nothing flashes. */
export function restoreTheme(): void {
  apply(stored());
}

/** Makes a button the switch between light and dark; who chooses what the system says follows the system again. */
export function switchTheme(button: HTMLButtonElement): void {
  const current = (): Theme => (document.documentElement.dataset.theme as Theme | undefined) ?? system();
  const show = () => button.setAttribute('aria-pressed', String(current() === 'dark'));
  button.addEventListener('click', () => {
    const next: Theme = current() === 'dark' ? 'light' : 'dark';
    const own = next === system() ? undefined : next;
    apply(own);
    store(own);
    show();
  });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', show);
  show();
}
