import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { boundLog, lastLines } from './server-log.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-log-'));
  file = join(folder, 'postgres.log');
});
afterEach(() => rm(folder, { recursive: true }));

test('the last lines of a log are given in order, and none of a log that is not there', async () => {
  await writeFile(file, 'one\ntwo\nthree\n');
  expect(await lastLines(file, 2)).toEqual(['two', 'three']);
  expect(await lastLines(join(folder, 'none'), 2)).toEqual([]);
});

test('a log beyond 8 MB starts anew and keeps one earlier part', async () => {
  await writeFile(file, 'x'.repeat(9_000_000));
  await boundLog(file);
  expect((await stat(file)).size).toBe(0);
  expect((await stat(`${file}.1`)).size).toBe(9_000_000);
});

test('a small log is left as it is', async () => {
  await writeFile(file, 'small\n');
  await boundLog(file);
  expect(await readFile(file, 'utf8')).toBe('small\n');
});
