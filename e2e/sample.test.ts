import { expect, expectAccessible, test } from './fixture.ts';

test('the sample is loaded by one press and removed by another, to the last row', async ({ team }) => {
  const { page, slug, api } = team;
  await page.goto(`/w/${slug}`);
  await page.waitForURL('**/start');
  await page.getByRole('button', { name: 'Load the sample' }).click();
  await page.getByText(/[3-9],\d{3} messages heard so far/).waitFor();
  await page.getByText(/\d+ insights/).waitFor();
  await expectAccessible(page, 'first page with the sample');

  await page.getByRole('button', { name: /^Remove all [3-9],\d{3} messages$/ }).click();
  await page.getByText('The sample is gone:').waitFor();
  await page.getByRole('button', { name: 'Load the sample' }).waitFor();
  await page.getByText('0 messages heard so far').waitFor();
  expect(await api.call('GET', '/interactions')).toMatchObject({ items: [] });
  expect(await api.call('GET', '/insights')).toMatchObject({ items: [], totals: { interactions: 0, people: 0 } });
  expect(await api.call('GET', '/people')).toMatchObject({ items: [] });
  expect(await api.call('GET', '/channels')).toMatchObject({ items: [] });
});

test('the keys 1 and Enter load the sample and open what came of it', async ({ team }) => {
  const { page, slug } = team;
  await page.goto(`/w/${slug}/start`);
  await page.getByRole('button', { name: 'Load the sample' }).waitFor();
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Open Insights' }).waitFor();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/insights');
  await page.getByRole('article', { name: 'What deserves attention first' }).waitFor();
});
