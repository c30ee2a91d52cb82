import { execFile, execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from './process.ts';

/** What the launcher uses of the system; the machines in these tests have this and what a test adds. */
const tools = ['cat', 'cksum', 'dirname', 'mkdir', 'ps', 'readlink', 'rm', 'sh', 'sleep', 'uname'];

const commandThatPrints = 'process.stdout.write(JSON.stringify(process.argv.slice(2)));';
const npmThatNotes = '#!/bin/sh\necho "$*" >>"$NPM_LOG"\nsleep 0.2\nmkdir -p "$3/node_modules"\n';

interface Outcome {
  code: number;
  stdout: string;
  stderr: string;
}

/** A checkout with the real launcher, on a machine with the given programs and no others. */
function machine(has: { node: boolean; npm: boolean }) {
  const base = mkdtempSync(join(tmpdir(), 'parley-launcher-'));
  onTestFinished(() => rmSync(base, { recursive: true }));
  const [bin, checkout] = [join(base, 'bin'), join(base, 'checkout')];
  mkdirSync(join(checkout, 'script'), { recursive: true });
  mkdirSync(bin);
  copyFileSync(join(root, 'parley'), join(checkout, 'parley'));
  writeFileSync(join(checkout, 'package-lock.json'), '{}');
  writeFileSync(join(checkout, 'script', 'test.ts'), commandThatPrints);
  for (const tool of tools) {
    symlinkSync(execFileSync('sh', ['-c', `command -v ${tool}`], { encoding: 'utf8' }).trim(), join(bin, tool));
  }
  if (has.node) symlinkSync(process.execPath, join(bin, 'node'));
  if (has.npm) {
    writeFileSync(join(bin, 'npm'), npmThatNotes);
    chmodSync(join(bin, 'npm'), 0o755);
  }
  const log = join(base, 'npm.log');
  const env = { PATH: bin, NPM_LOG: log };
  return {
    checkout,
    installs: () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []),
    parley: (...args: string[]) =>
      new Promise<Outcome>((resolve) => {
        execFile(join(checkout, 'parley'), args, { cwd: tmpdir(), env }, (error, stdout, stderr) =>
          resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr }),
        );
      }),
  };
}

test('the first run installs the packages, and a second one only runs the command', async () => {
  const { parley, installs } = machine({ node: true, npm: true });
  const first = await parley('test', 'types', 'a b');
  expect(first).toMatchObject({ code: 0, stdout: '["types","a b"]' });
  expect(first.stderr).toContain('installing packages');
  expect(await parley('test')).toEqual({ code: 0, stdout: '[]', stderr: '' });
  expect(installs()).toHaveLength(1);
});

test('a changed lock file installs the packages again', async () => {
  const { checkout, parley, installs } = machine({ node: true, npm: true });
  await parley('test');
  writeFileSync(join(checkout, 'package-lock.json'), '{"changed": true}');
  await parley('test');
  expect(installs()).toHaveLength(2);
});

test('two that start at once install once, and both run', async () => {
  const { parley, installs } = machine({ node: true, npm: true });
  const outcomes = await Promise.all([parley('test', '1'), parley('test', '2')]);
  expect(outcomes.map(({ stdout }) => stdout)).toEqual(['["1"]', '["2"]']);
  expect(installs()).toHaveLength(1);
});

test('the lock of a process that was killed is taken over', async () => {
  const { checkout, parley } = machine({ node: true, npm: true });
  mkdirSync(join(checkout, '.parley', 'lock'), { recursive: true });
  writeFileSync(join(checkout, '.parley', 'lock', 'pid'), '2147483646');
  expect(await parley('test')).toMatchObject({ code: 0, stdout: '[]' });
  expect(existsSync(join(checkout, '.parley', 'lock'))).toBe(false);
});

test.each([
  ['Node', { node: false, npm: true }, 'Node.js is missing. Install Node 24'],
  ['npm', { node: true, npm: false }, 'npm is missing'],
])('without %s it says what to install, and keeps standard output clean', async (_, has, message) => {
  const { code, stdout, stderr } = await machine(has).parley('test');
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toContain(message);
});
