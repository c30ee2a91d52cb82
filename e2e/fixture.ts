import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { test as base, expect, inject } from 'vitest';
import { chromiumSwitches, findChromium } from '../script/chromium.ts';
import type { Installation } from './installation.ts';
import { linkInMail } from './mail.ts';
import { type Account, signUpByApi, WorkspaceApi } from './team.ts';

/** Anything on a page that should be there comes within this, also on a machine that is busy with other things. */
const APPEARS_MS = 30_000;

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Of these, the ones that depend on colour; a theme changes nothing else of a page. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

/** A workspace with its owner's browser. */
export interface Team {
  readonly page: Page;
  readonly slug: string;
  readonly api: WorkspaceApi;
  /** Invites somebody who then joins. @returns their account */
  readonly join: (name: string, role: 'admin' | 'member' | 'viewer') => Promise<Account>;
}

interface Fixtures {
  browser: Browser;
  installation: Installation;
  /** A browser of its own with nobody signed in, or with this account. */
  visit: (account?: Account, options?: BrowserContextOptions) => Promise<Page>;
  /** A new workspace, its owner signed in. */
  team: Team;
}

export const test = base.extend<Fixtures>({
  browser: [
    // biome-ignore lint/correctness/noEmptyPattern: vitest reads the names of what a fixture needs from here
    async ({}, use) => {
      const executablePath = findChromium();
      if (!executablePath) throw new Error('a browser is needed: run ./parley test e2e, or set PARLEY_CHROMIUM');
      const browser = await chromium.launch({ executablePath, args: chromiumSwitches });
      await use(browser);
      await browser.close();
    },
    { scope: 'file' },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: see above
  installation: async ({}, use) => use(inject('installation')),
  visit: async ({ browser, installation, task }, use) => {
    const contexts: BrowserContext[] = [];
    const troubles: string[] = [];
    await use(async (account, options = {}) => {
      const context = await browser.newContext({
        baseURL: installation.url,
        viewport: DESKTOP,
        reducedMotion: 'reduce',
        ...options,
      });
      contexts.push(context);
      context.setDefaultTimeout(APPEARS_MS);
      if (account) await context.addCookies(cookiesOf(account, installation.url));
      watch(context, troubles);
      return context.newPage();
    });
    if (task.result?.state === 'fail') await photograph(task.name, contexts);
    for (const context of contexts) await context.close();
    expect(troubles).toEqual([]);
  },
  team: async ({ visit, installation }, use) => {
    const owner = inject('owner');
    const api = await WorkspaceApi.make(installation.url, owner, 'Example');
    const join: Team['join'] = async (name, role) => {
      const account = await signUpByApi(installation.url, name);
      await api.call('POST', '/invitations', { email: account.email, role });
      const token = new URL(await linkInMail(installation, account.email)).searchParams.get('token');
      await new WorkspaceApi(installation.url, account, '').call('POST', '/invitations/accept', { token });
      return account;
    };
    await use({ page: await visit(owner), slug: api.slug, api, join });
  },
});

/** Keeps what stood on the screens when a test failed. */
async function photograph(test: string, contexts: readonly BrowserContext[]): Promise<void> {
  const name = test.replace(/\W+/g, '-').slice(0, 60);
  const pages = contexts.flatMap((context) => context.pages());
  for (const [index, page] of pages.entries()) {
    await page.screenshot({ path: join(import.meta.dirname, '.out', `${name}-${index + 1}.png`) });
  }
}

/** Notes what a person would not see and yet is broken: errors in scripts, refused by policy, a server in trouble. */
function watch(context: BrowserContext, troubles: string[]): void {
  context.on('weberror', (error) => troubles.push(`script: ${error.error().stack ?? error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy')) troubles.push(message.text());
  });
  context.on('response', (response) => {
    if (response.status() >= 500)
      troubles.push(`${response.status()} ${response.request().method()} ${response.url()}`);
  });
}

function cookiesOf({ cookie }: Account, url: string) {
  return cookie.split('; ').map((one) => {
    const at = one.indexOf('=');
    return { name: one.slice(0, at), value: one.slice(at + 1), url };
  });
}

/** Looks at the screen as it is with axe: wide and on a phone, light and dark. @param screen names it when it fails */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  const found: string[] = [];
  for (const viewport of [DESKTOP, PHONE]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const axe = new AxeBuilder({ page });
      const { violations } = await (colorScheme === 'light'
        ? axe.withTags(RULES)
        : axe.withRules(COLOUR_RULES)
      ).analyze();
      for (const { id, help, nodes } of violations) {
        const where = nodes.map(({ html }) => html.slice(0, 200)).join('\n    ');
        found.push(`${screen}, ${viewport.width} px, ${colorScheme}: ${id}, ${help}\n    ${where}`);
      }
    }
  }
  await page.setViewportSize(DESKTOP);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(found).toEqual([]);
}

export { expect };
