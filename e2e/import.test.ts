import { readFile } from 'node:fs/promises';
import { expect, expectAccessible, type Team, test } from './fixture.ts';
import { csvFile } from './messages.ts';

const REVIEWS = [
  ['body', 'by', 'day'],
  ['The bell is loud and clear.', 'Ann Berg', '2026-11-02'],
  ['My saddle bag tore at the seam.', 'Bo Falk', '2026-11-03'],
];

test('a file in which no column holds words says so, and is taken once the column is chosen', async ({ team }) => {
  const { page } = team;
  await choose(
    team,
    csvFile('colours.csv', [
      ['shade', 'n'],
      ['good red', 1],
      ['dull blue', 2],
    ]),
  );
  await page.getByText('This stands in the way.').waitFor();
  await page.getByText('No column looks like the text of the messages.').waitFor();
  expect(await page.getByRole('button', { name: 'Start the import' }).isEnabled()).toBe(false);
  await expectAccessible(page, 'import with a problem');

  await page.getByLabel('What the column shade holds').selectOption({ label: 'their words' });
  await page.getByText('This stands in the way.').waitFor({ state: 'detached' });
  await page.getByRole('blockquote').filter({ hasText: 'dull blue' }).waitFor();
  await page.getByRole('button', { name: 'Start the import' }).click();
  await page.getByRole('heading', { name: 'All in' }).waitFor();
  expect(await figures(team)).toEqual({
    'Rows read': '2',
    'Came in': '2',
    'Doubles left out': '0',
    'Need a look': '0',
  });
});

test('a file that is no text at all is refused with the reason, and nothing of it is kept', async ({ team }) => {
  const { page, slug } = team;
  await choose(team, {
    name: 'photo.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0]),
  });
  const refused = page.getByRole('alert').filter({ hasText: '“photo.csv” was not taken.' });
  await refused.waitFor();
  expect(await refused.textContent()).toContain(
    'The file is a picture. Parley reads CSV, TSV, JSON lines, mbox and eml',
  );
  await page.goto(`/w/${slug}/imports`);
  await page.getByText('No file was brought in yet.').waitFor();
});

test('a file that is dropped on the page is taken', async ({ team }) => {
  const { page, slug } = team;
  await page.goto(`/w/${slug}/start`);
  const dropped = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['text\nThe bell is loud and clear.\n'], 'dropped.csv'));
    return transfer;
  });
  await page.getByRole('button', { name: 'Drop a file here' }).dispatchEvent('drop', { dataTransfer: dropped });
  await page.getByRole('heading', { level: 1, name: 'dropped.csv' }).waitFor();
  await page.getByRole('blockquote').filter({ hasText: 'The bell is loud and clear.' }).waitFor();
});

test('the key 3 asks for a file', async ({ team }) => {
  const { page, slug } = team;
  // Asked for before the page is there: the browser must know in time that nobody sits in front of its dialog.
  const choosing = page.waitForEvent('filechooser');
  await page.goto(`/w/${slug}/start`);
  await page.getByRole('button', { name: 'Choose a file' }).waitFor();
  await page.keyboard.press('3');
  await (await choosing).setFiles(csvFile('reviews.csv', REVIEWS));
  await page.getByRole('heading', { level: 1, name: 'reviews.csv' }).waitFor();
});

test('rows that do not fit are told with line and reason, and come back as a file to mend', async ({ team }) => {
  const { page } = team;
  await choose(team, csvFile('reviews.csv', [...REVIEWS, ['Only one cell']]));
  await page.getByRole('button', { name: 'Start the import' }).click();
  await page.getByRole('heading', { name: 'All in' }).waitFor();
  const row = page.getByRole('row').filter({ hasText: 'expected 3 columns, found 1' });
  expect(await row.getByRole('cell').first().textContent()).toBe('4');

  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the rows to mend' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('reviews.csv.rejects.csv');
  expect(await readFile(await download.path(), 'utf8')).toContain('Only one cell');
});

test('the same file again brings nothing twice', async ({ team }) => {
  const { page } = team;
  for (const imported of ['2', '0']) {
    await choose(team, csvFile('reviews.csv', REVIEWS));
    await page.getByRole('button', { name: 'Start the import' }).click();
    await page.getByRole('heading', { name: 'All in' }).waitFor();
    expect((await figures(team))['Came in']).toBe(imported);
  }
});

test('an import is taken back, and its words are gone', async ({ team }) => {
  const { page, slug, api } = team;
  await choose(team, csvFile('reviews.csv', REVIEWS));
  await page.getByRole('button', { name: 'Start the import' }).click();
  await page.getByRole('button', { name: 'Take this import back, all 2 messages' }).click();
  await page.getByRole('heading', { name: 'Taken back' }).waitFor();
  await page.getByText('Taken back: 2 messages.').waitFor();
  await expectAccessible(page, 'import taken back');
  expect(await api.call('GET', '/interactions')).toEqual({ items: [], next: null });
  await page.goto(`/w/${slug}/people`);
  await page.getByRole('heading', { level: 1, name: 'People' }).waitFor();
  expect(await page.getByText('Ann Berg').count()).toBe(0);
});

/** Gives the file on the first page. */
async function choose({ page, slug }: Team, file: { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.goto(`/w/${slug}/start`);
  await page.getByLabel('File to import').setInputFiles(file);
}

/** The large figures of an import, by name. */
async function figures({ page }: Team): Promise<Record<string, string | undefined>> {
  const names = ['Rows read', 'Came in', 'Doubles left out', 'Need a look'];
  const read = names.map(async (name) => {
    const value = page.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd');
    return [name, (await value.textContent())?.trim()] as const;
  });
  return Object.fromEntries(await Promise.all(read));
}
