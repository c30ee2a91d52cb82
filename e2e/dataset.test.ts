import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../script/process.ts';
import { expect, test } from './fixture.ts';

/** Not part of the repository: messages to airlines, to see a file from the wild. */
const file = join(root, '../shared/data/airline-tweets.jsonl.gz');
const INSIGHTS_WITHIN_MS = 60_000;

test.skipIf(!existsSync(file))(
  'a file of 14,000 messages from the wild shows insights within a minute',
  async ({ team }) => {
    const { page, slug } = team;
    await page.goto(`/w/${slug}/start`);
    await page.getByLabel('File to import').setInputFiles(file);
    await page.getByRole('button', { name: 'Start the import' }).click();
    const startedAt = performance.now();
    await page.goto(`/w/${slug}/insights`);
    const first = page.getByRole('article', { name: 'What deserves attention first' });
    await first.waitFor({ timeout: INSIGHTS_WITHIN_MS });
    expect(performance.now() - startedAt).toBeLessThan(INSIGHTS_WITHIN_MS);
  },
);
