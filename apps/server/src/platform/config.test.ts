import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { readConfig } from './config.ts';
import { InvalidInputError } from './errors.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-config-'));
  const made = folder;
  onTestFinished(() => rm(made, { recursive: true }));
});

test('the command line wins over the environment, the environment over the file, the file over the default', async () => {
  await writeFile(join(folder, 'parley.json'), '{"PARLEY_HOST":"file","PARLEY_MAIL_FROM":"file","PARLEY_PORT":"1"}');
  const env = { PARLEY_DATA: folder, PARLEY_HOST: 'environment', PARLEY_PORT: '2' };
  const config = readConfig({ env, flags: { PARLEY_PORT: '3' } });
  expect(config).toMatchObject({
    PARLEY_PORT: 3,
    PARLEY_HOST: 'environment',
    PARLEY_MAIL_FROM: 'file',
    PARLEY_LOG_LEVEL: 'info',
  });
  expect(config.sources).toMatchObject({
    PARLEY_PORT: 'command line',
    PARLEY_HOST: 'environment',
    PARLEY_MAIL_FROM: 'parley.json',
    PARLEY_LOG_LEVEL: 'default',
  });
});

test('settings that do not fit are named, all at once, and their values are not repeated', () => {
  const env = { PARLEY_DATA: folder, PARLEY_SECRET: 'hunter2', PARLEY_PORT: '70000', PARLEY_ROLES: 'http,cooking' };
  const read = () => readConfig({ env });
  expect(read).toThrow(InvalidInputError);
  expect(read).toThrow(/PARLEY_PORT: .*\(from environment\).*PARLEY_ROLES: .*PARLEY_SECRET: at least 32 characters/);
  expect(read).not.toThrow(/hunter2|70000|cooking/);
});

test('a file of settings that is no JSON object is named', async () => {
  await writeFile(join(folder, 'parley.json'), '[1]');
  expect(() => readConfig({ env: { PARLEY_DATA: folder } })).toThrow(/parley\.json should hold one JSON object/);
});

test('the key of an installation is made once and kept', () => {
  const first = readConfig({ env: { PARLEY_DATA: folder } });
  const second = readConfig({ env: { PARLEY_DATA: folder } });
  expect(first.secret).toMatch(/^[\w-]{43}$/);
  expect(second.secret).toBe(first.secret);
});
