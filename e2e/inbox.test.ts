import type { Page } from 'playwright-core';
import { expect, expectAccessible, type Team, test } from './fixture.ts';

const FIRST = 'The lock froze again this morning.';
const SECOND = 'Which tyres fit the long frame?';

test('the inbox is walked by keys alone: open, answer, note, close, and take it back', async ({ team }) => {
  const { page } = team;
  await openInbox(team);
  await page.keyboard.press('j');
  await title(page, FIRST);
  await page.keyboard.press('j');
  await title(page, SECOND);
  await page.keyboard.press('k');
  await title(page, FIRST);
  await expectAccessible(page, 'inbox');

  await page.keyboard.press('r');
  await focusOn(page, 'Reply');
  await page.keyboard.type('Warm water helps, and so does oil.');
  await page.keyboard.press('Control+Enter');
  const said = page.getByRole('region', { name: 'What was said' });
  await said.getByText('Not sent. Send it yourself, then say so.').waitFor();

  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await focusOn(page, 'Note');
  await page.keyboard.type('Ask the workshop about graphite.');
  await page.keyboard.press('Control+Enter');
  await said.getByText('Ask the workshop about graphite.').waitFor();

  await page.keyboard.press('Escape');
  await page.keyboard.press('c');
  await page.getByText('Closed.').waitFor();
  await title(page, SECOND);
  await page.keyboard.press('z');
  await rowOf(page, FIRST).waitFor();
});

test('keys lead to every place, and ? shows them all', async ({ team }) => {
  const { page } = team;
  await openInbox(team);
  await page.keyboard.press('?');
  await page.getByRole('dialog').getByText('go to Insights', { exact: false }).first().waitFor();
  await expectAccessible(page, 'all keys');
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  for (const [letter, place] of [
    ['n', 'insights'],
    ['p', 'people'],
    [',', 'settings'],
    ['i', 'inbox'],
  ] as const) {
    await page.keyboard.press('g');
    await page.keyboard.press(letter);
    await page.waitForURL(new RegExp(`/w/${team.slug}/${place}`));
  }
});

test('what a customer says appears in an open inbox, and moves nothing that is being read', async ({ team }) => {
  const { page, api } = team;
  await openInbox(team);
  await rowOf(page, FIRST).click();
  await title(page, FIRST);
  await api.hear([{ name: 'Odd Berg', text: 'Where is my parcel?' }]);
  await rowOf(page, 'Where is my parcel?').waitFor();
  await title(page, FIRST);
});

test('two who answer the same customer see one another, and what the other wrote', async ({ team, visit }) => {
  const { page } = team;
  const other = await visit(await team.join('Elias Brandt', 'member'));
  await openInbox(team);
  await rowOf(page, FIRST).click();
  await title(page, FIRST);
  await other.goto(page.url());
  await page.getByText('Elias Brandt is looking').waitFor();
  await other.getByText('Mara Lind is looking').waitFor();

  await other.getByRole('textbox', { name: 'Reply' }).fill('We send you another one today.');
  await page.getByText('Elias Brandt is typing').waitFor();
  await other.getByRole('button', { name: 'Reply', exact: true }).click();
  await page.getByRole('region', { name: 'What was said' }).getByText('We send you another one today.').waitFor();
  await other.getByRole('link', { name: 'Insights', exact: true }).click();
  await page.getByText(/Elias Brandt is/).waitFor({ state: 'detached' });
});

/** Two customers have spoken, and both stand in the list; the latest first. */
async function openInbox({ page, slug, api }: Team): Promise<void> {
  const now = Date.now();
  await api.hear([
    { name: 'Tove Lie', text: SECOND, at: new Date(now - 3_600_000).toISOString() },
    { name: 'Siri Moe', text: FIRST, at: new Date(now - 60_000).toISOString() },
  ]);
  await expect.poll(() => api.pending()).toBe(0);
  await page.goto(`/w/${slug}/inbox`);
  await rowOf(page, FIRST).waitFor();
  await rowOf(page, SECOND).waitFor();
}

function rowOf(page: Page, words: string) {
  return page.getByRole('region', { name: 'Conversations' }).getByRole('link').filter({ hasText: words });
}

async function title(page: Page, words: string): Promise<void> {
  await page.getByRole('heading', { level: 1, name: words }).waitFor();
}

async function focusOn(page: Page, name: string): Promise<void> {
  const field = page.getByRole('textbox', { name });
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true);
}
