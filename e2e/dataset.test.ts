import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../script/process.ts';
import { test } from './fixture.ts';

/** Not part of the repository: messages to airlines, to see a file from the wild. */
const file = join(root, '../shared/data/airline-tweets.jsonl.gz');
/** Far more than it takes: how fast it is, `parley bench` measures. */
const PATIENCE_MS = 150_000;

test.skipIf(!existsSync(file))('a large file of messages from the wild shows insights', async ({ team }) => {
  const { page, slug } = team;
  await page.goto(`/w/${slug}/start`);
  await page.getByLabel('File to import').setInputFiles(file);
  await page.getByRole('button', { name: 'Start the import' }).click();
  await page.goto(`/w/${slug}/insights`);
  const first = page.getByRole('article', { name: 'What deserves attention first' });
  await first.waitFor({ timeout: PATIENCE_MS });
});
