/**
 * `./parley screenshots`: remakes the pictures under `docs/images` from the running product.
 *
 * It starts a server on a new data folder, signs up, loads the sample company, and photographs the screens. The sample is the same
 * each time, so a picture changes only when the product does.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Page } from 'playwright-core';
import { chromiumSwitches, ensureChromium } from './chromium.ts';
import { root, run, say } from './process.ts';

const images = join(root, 'docs', 'images');
const viewport = { width: 1440, height: 900 };

/** Runs `work` against a server of its own, which is stopped and forgotten afterwards. */
async function withServer(work: (url: string) => Promise<void>): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'parley-screenshots-'));
  const server = spawn(process.execPath, ['apps/server/src/cli.ts', 'serve', '--json', '--port', '0', '--data', data], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, PARLEY_LOG_LEVEL: 'warn' },
  });
  const ended = once(server, 'exit');
  try {
    const lines = createInterface(server.stdout);
    const ready = once(lines, 'line') as Promise<[string]>;
    const [line] = await Promise.race([ready, ended.then(() => Promise.reject(new Error('the server did not start')))]);
    await work((JSON.parse(line) as { url: string }).url);
  } finally {
    server.kill('SIGTERM');
    await ended;
    rmSync(data, { recursive: true, force: true });
  }
}

async function signUp(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/sign-up`);
  await page.getByLabel('Your name').fill('Mara Lind');
  await page.getByLabel('Email').fill('mara@example.com');
  await page.getByLabel('Password').fill('a long enough password');
  await page.getByLabel('Workspace').fill('Example');
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/\/w\/[^/]+/);
  return /\/w\/([^/]+)/.exec(page.url())?.[1] ?? '';
}
