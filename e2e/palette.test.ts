import type { Page } from 'playwright-core';
import { expect, expectAccessible, test } from './fixture.ts';

test('find leads to a person by name and to a message by a phrase in it, by keys alone', async ({ team }) => {
  const { page, slug, api } = team;
  await api.hear([
    { name: 'Runa Dahl', text: 'The basket rattles on cobblestones, all the way to work.' },
    { name: 'Knut Vang', text: 'Do you ship to the islands?' },
  ]);
  await expect.poll(() => api.pending()).toBe(0);
  await page.goto(`/w/${slug}/insights`);

  await openPalette(page);
  await page.keyboard.type('runa');
  await page.getByRole('option').filter({ hasText: 'Runa Dahl' }).first().waitFor();
  await expectAccessible(page, 'find');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/people\/[0-9a-f-]{36}/);
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'Runa Dahl' }).waitFor();

  await openPalette(page);
  await page.keyboard.type('rattles on cobblestones');
  await page.getByRole('option').filter({ hasText: 'basket rattles' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/inbox\/[0-9a-f-]{36}/);
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'basket rattles' }).waitFor();
});

test('words that nobody said are told to be so', async ({ team }) => {
  const { page, slug } = team;
  await page.goto(`/w/${slug}/insights`);
  await openPalette(page);
  await page.keyboard.type('zeppelin mooring');
  await page.getByText('Nothing holds these words.').waitFor();
});

async function openPalette(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: 'Find or do' }).waitFor();
}
