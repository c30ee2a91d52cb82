import { storedSetting } from '../stored.ts';

/** What the reader chose; `system` follows their device. */
export type Theme = 'system' | 'light' | 'dark';

/** Under the key that public/theme.js reads before the first paint. */
export const themeSetting = storedSetting<Theme>('parley.theme', (stored) =>
  stored === 'light' || stored === 'dark' ? stored : 'system',
);

/** Shows the chosen theme from now on, without a reload. */
export function keepThemeShown(): void {
  showTheme();
  themeSetting.subscribe(showTheme);
}

/** Turns light to dark and dark to light, starting from what is seen now. */
export function toggleTheme(): void {
  const chosen = themeSetting.read();
  const dark = chosen === 'system' ? matchMedia('(prefers-color-scheme: dark)').matches : chosen === 'dark';
  themeSetting.write(dark ? 'light' : 'dark');
}

function showTheme(): void {
  const theme = themeSetting.read();
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
