import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { root } from './process.ts';

/** Sets that may measure only: none of their texts may be in the project. The table beside them says which they are. */
const folder = join(root, '../shared/data');
const sources =
  '{*.md,*.ts,{apps,bench,docs,e2e,packages,script}/**/*.{ts,tsx,css,html,json,jsonc,jsonl,md,sql,svg,txt,yaml,yml,csv,eml}}';
const notOurs = ['**/node_modules/**', '**/dist/**'];

/** Shorter texts ("thank you so much") may be anybody's words. */
const leastCharacters = 30;
/** Of a long text, so much is enough to know it by. */
const mostCharacters = 160;
/** Texts are looked up by their first words. */
const keyWords = 3;

/** Words without what stands between them, be it a line feed written out in a string of source text. */
const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/\\[nrt]/g, ' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function evaluationSets(): string[] {
  const table = readFileSync(join(folder, 'README.md'), 'utf8');
  return [...table.matchAll(/^\| `([\w-]+)` \|[^|]*\|[^|]*\| EVAL\b/gm)].map(([, name]) => name ?? '');
}

/** The strings of each row, but for its short labels. */
function textsOf(set: string): string[] {
  const rows = gunzipSync(readFileSync(join(folder, `${set}.jsonl.gz`)))
    .toString('utf8')
    .split('\n');
  return rows
    .filter((row) => row !== '')
    .flatMap((row) => Object.values(JSON.parse(row) as Record<string, unknown>))
    .filter((value) => typeof value === 'string');
}

/** Texts, with spaces for all that is no letter or digit, by their first words. */
function indexTexts(texts: Iterable<string>): Map<string, Set<string>> {
  const index = new Map<string, Set<string>>();
  for (const text of texts) {
    const words = wordsOf(text.slice(0, 2 * mostCharacters));
    const normal = words.join(' ').slice(0, mostCharacters);
    if (normal.length < leastCharacters || words.length < keyWords) continue;
    const key = words.slice(0, keyWords).join(' ');
    index.set(key, (index.get(key) ?? new Set()).add(normal));
  }
  return index;
}

function findTexts(words: readonly string[], index: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return words.flatMap((_, at) => {
    const known = index.get(words.slice(at, at + keyWords).join(' '));
    if (!known) return [];
    const here = `${words.slice(at, at + mostCharacters).join(' ')} `;
    return [...known].filter((text) => here.startsWith(text));
  });
}

test('a text is found again whatever stands around it and between its words', () => {
  const index = indexTexts(['The lock of my bicycle is stuck again!', 'Too short to tell']);
  expect(findTexts(wordsOf("const a = 'the lock of my *bicycle* is stuck\\n again';"), index)).toEqual([
    'the lock of my bicycle is stuck again',
  ]);
  expect(findTexts(wordsOf('The lock of my car is stuck again. Too short to tell'), index)).toEqual([]);
});

test.skipIf(!existsSync(join(folder, 'README.md')))(
  'no text of an evaluation set is in the project',
  () => {
    const sets = evaluationSets().filter((set) => existsSync(join(folder, `${set}.jsonl.gz`)));
    expect(sets.length).toBeGreaterThan(5);
    const index = indexTexts(sets.flatMap(textsOf));
    const found = globSync(sources, { cwd: root, exclude: notOurs }).flatMap((path) =>
      findTexts(wordsOf(readFileSync(join(root, path), 'utf8')), index).map((text) => `${path}: ${text}`),
    );
    expect(found).toEqual([]);
  },
  60_000,
);
