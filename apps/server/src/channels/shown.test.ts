import { Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { previewFile } from './file/index.ts';
import { shownPreview } from './shown.ts';

const preview = async (content: string) =>
  shownPreview(
    await previewFile(Readable.from([Buffer.from(content)]), { timeZone: 'UTC', now: new Date('2026-11-20') }),
  );

test('each column is shown with what it is taken for, and why', async () => {
  const { columns } = await preview('body,stars,shop\nThe bell is loud.,4,north\nThe bag tore at once.,1,south\n');
  expect(columns.map(({ name, field }) => [name, field])).toEqual([
    ['body', 'text'],
    ['stars', 'rating'],
    ['shop', null],
  ]);
  expect(columns[2]).toMatchObject({ confidence: 0, reason: 'kept as an attribute', samples: ['north', 'south'] });
});

test('a date and a time of day that are read together are both shown as the time', async () => {
  const { columns, interactions } = await preview(
    'text,date,time\nThe bell is loud.,2026-11-02,08:15\nThe bag tore at once.,2026-11-03,17:40\n',
  );
  expect(columns.map(({ field }) => field)).toEqual(['text', 'at', 'at']);
  expect(interactions[0]?.at).toBe('2026-11-02T08:15:00Z');
});
