import { readFileSync } from 'node:fs';

/** The report's whole style: fonts, the app's tokens, and its own rules, so that one file needs nothing else. */
export function reportStyle(): string {
  const tokens = readFileSync(new URL('../../../workspace/src/design/tokens.css', import.meta.url), 'utf8');
  const rules = readFileSync(new URL('./report.css', import.meta.url), 'utf8');
  const said = fontFace(
    'Newsreader Variable',
    import.meta.resolve('@fontsource-variable/newsreader/files/newsreader-latin-wght-normal.woff2'),
    '200 800',
  );
  const ours = fontFace(
    'Instrument Sans Variable',
    import.meta.resolve('@fontsource-variable/instrument-sans/files/instrument-sans-latin-wght-normal.woff2'),
    '400 700',
  );
  return [said, ours, tokens, rules].join('\n');
}

function fontFace(family: string, file: string, weights: string): string {
  const data = readFileSync(new URL(file)).toString('base64');
  return `@font-face { font-family: "${family}"; font-weight: ${weights}; font-display: swap; src: url(data:font/woff2;base64,${data}) format("woff2"); }`;
}
