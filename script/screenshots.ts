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
/** Time for fonts and the last figures to be drawn, which no event announces. */
const settleMs = 1_500;

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

/** Signs up as a visitor would. @returns the workspace's part of the address */
async function signUp(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/sign-up`);
  await page.getByLabel('Your name').fill('Mara Lind');
  await page.getByLabel('Email').fill('mara@example.com');
  await page.getByLabel('Password').fill('a long enough password');
  await page.getByLabel('Workspace').fill('Example');
  await page.locator('button[type=submit]').click();
  await page.waitForURL(/\/w\/[^/]+/);
  const [, slug] = /\/w\/([^/]+)/.exec(page.url()) ?? [];
  if (!slug) throw new Error(`expected the address of a workspace, got ${page.url()}`);
  return slug;
}

/** Loads the sample company and waits until the loop has processed it. */
async function loadSample(page: Page, slug: string): Promise<void> {
  const problem = await page.evaluate(async (workspace) => {
    const call = async (method: string, path: string) => {
      const headers = { 'Parley-Workspace': workspace, 'x-parley-csrf': '1', 'Idempotency-Key': crypto.randomUUID() };
      const response = await fetch(`/api/v1${path}`, { method, headers });
      if (!response.ok) throw new Error(`${method} ${path} answered ${response.status}: ${await response.text()}`);
      return (await response.json()) as { id: string; state: string; pending: number };
    };
    const { id } = await call('POST', '/sample');
    for (;;) {
      const { state, pending } = await call('GET', `/imports/${id}`);
      if (state === 'failed') return 'the import of the sample failed';
      if (state === 'finished' && pending === 0) return null;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }, slug);
  if (problem) throw new Error(problem);
}

/** Takes the picture once the screen has its heading and no request is under way. */
async function photograph(page: Page, name: string, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForTimeout(settleMs);
  await page.screenshot({ path: join(images, `${name}.png`) });
  say(`docs/images/${name}.png`);
}

/** The address that the first link of a list leads to. */
async function firstLink(page: Page, list: string): Promise<string> {
  await page.goto(list);
  const link = page.locator(`main a[href^="${new URL(list).pathname}/"]`).first();
  await link.waitFor();
  return new URL((await link.getAttribute('href')) ?? '', list).href;
}

async function takePictures(url: string, executablePath: string): Promise<void> {
  const browser = await chromium.launch({ executablePath, args: chromiumSwitches });
  try {
    const page = await browser.newPage({ viewport, deviceScaleFactor: 2, colorScheme: 'light', timezoneId: 'UTC' });
    const workspace = `${url}/w/${await signUp(page, url)}`;
    await loadSample(page, workspace.slice(workspace.lastIndexOf('/') + 1));
    await photograph(page, 'insights', `${workspace}/insights`);
    await photograph(page, 'insight', await firstLink(page, `${workspace}/insights`));
    await photograph(page, 'inbox', await firstLink(page, `${workspace}/inbox`));
    await photograph(page, 'person', await firstLink(page, `${workspace}/people`));
  } finally {
    await browser.close();
  }
}

mkdirSync(images, { recursive: true });
const executablePath = await ensureChromium();
if ((await run(process.execPath, ['script/build.ts'])) !== 0) process.exit(1);
await withServer((url) => takePictures(url, executablePath));
