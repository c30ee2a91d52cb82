import type { Page } from 'playwright-core';
import { expect, expectAccessible, type Team, test } from './fixture.ts';
import { linkInMail } from './mail.ts';
import { PASSWORD } from './team.ts';

/** Everything that changes something, on any screen. */
const WRITES =
  /^(Reply|Note|Close|Take|Sleep|Hand over|Plan an action|Merge|Dismiss|Split|Tell|Load the sample|Remove|Choose a file|Start the import|Take this import back|Does not fit|Set aside|Invite|Make a key|Add)/;

test('a viewer sees everything and finds nothing that changes it', async ({ team, visit }) => {
  const { slug, api } = team;
  const viewer = await team.join('Vera Sun', 'viewer');
  await api.call('POST', '/sample');
  await expect.poll(() => firstOf(team, '/insights'), { timeout: 30_000 }).toBeDefined();
  const [insight, conversation, person] = await Promise.all(
    ['/insights', '/conversations?box=all', '/people'].map((path) => firstOf(team, path)),
  );

  // What somebody follows stays, whatever is grouped anew while the rest of the sample is read.
  await api.call('PATCH', `/insights/${insight}`, { following: true });
  const page = await visit(viewer);
  const screens = [
    ['start', 'First words'],
    ['imports', 'Imports'],
    ['insights', 'What customers are telling us'],
    [`insights/${insight}`, 'The loop'],
    [`inbox/${conversation}`, 'Known as'],
    [`people/${person}`, 'Known as'],
    ['settings/channels', 'Channels'],
  ] as const;
  for (const [screen, heading] of screens) {
    await page.goto(`/w/${slug}/${screen}`);
    await page.getByRole('heading', { name: heading }).first().waitFor();
    await page.getByRole('status').filter({ hasText: '…' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('button', { name: WRITES }).allInnerTexts(), screen).toEqual([]);
    expect(await page.getByRole('textbox').count(), screen).toBe(0);
  }
  expect(await settingsTabs(page)).toEqual(['Workspace', 'Members', 'Channels', 'Appearance and keys']);
});

test('the server refuses what the screen does not show', async ({ team, visit }) => {
  const viewer = await team.join('Vera Sun', 'viewer');
  const page = await visit(viewer);
  await page.goto(`/w/${team.slug}/start`);
  const status = await page.evaluate(async (workspace) => {
    const headers = { 'Parley-Workspace': workspace, 'x-parley-csrf': '1', 'Idempotency-Key': 'viewer-tries' };
    return (await fetch('/api/v1/sample', { method: 'POST', headers })).status;
  }, team.slug);
  expect(status).toBe(403);
});

test('somebody who is invited signs up by the link in the mail and is in the workspace', async ({
  team,
  visit,
  installation,
}) => {
  const { page, slug } = team;
  const email = `guest-of-${slug}@firm.example`;
  await page.goto(`/w/${slug}/settings/members`);
  await page.getByLabel('Email').fill(email);
  await expectAccessible(page, 'members');
  await page.getByRole('button', { name: 'Invite' }).click();
  await page.getByRole('cell', { name: email }).waitFor();

  const guest = await visit();
  await guest.goto(await linkInMail(installation, email));
  await guest.getByRole('link', { name: 'Sign up' }).click();
  await guest.getByLabel('Your name').fill('Gus Riis');
  await guest.getByLabel('Email').fill(email);
  await guest.getByLabel('Password').fill(PASSWORD);
  await guest.getByRole('button', { name: 'Sign up' }).click();
  await guest.waitForURL(new RegExp(`/w/${slug}/`));
});

async function firstOf({ api }: Team, path: string): Promise<string | undefined> {
  const { items } = await api.call<{ items: { id: string }[] }>('GET', path);
  return items[0]?.id;
}

function settingsTabs(page: Page): Promise<string[]> {
  return page.getByRole('navigation', { name: 'Settings' }).getByRole('link').allInnerTexts();
}
