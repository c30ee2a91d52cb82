import { createReadStream, existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { guessMapping } from './guess.ts';
import { previewFile } from './preview.ts';
import { interactionsIn, NOW, rowsOf } from './testing.ts';
import type { FieldMap, MappingGuess } from './types.ts';

const options = { timeZone: 'Europe/Berlin', now: NOW };
const columnsOf = ({ fields }: MappingGuess) =>
  Object.fromEntries(Object.entries(fields).map(([field, guess]) => [field, guess.column]));
const guess = (columns: string[], rows: string[][], map?: FieldMap) => guessMapping(columns, rows, { ...options, map });
const TEXTS = ['the app crashes whenever I open it', 'please bring back the old search, it was better'];

describe('names', () => {
  test.each(['body', 'content', 'message', 'review', 'comment', 'tweet', 'Review Text', 'commentText'])(
    '"%s" is the text',
    (name) => {
      expect(
        columnsOf(
          guess(
            ['id', name],
            TEXTS.map((text, i) => [`${i}`, text]),
          ),
        ),
      ).toEqual({ externalId: 'id', text: name });
    },
  );
  test.each(['created', 'date', 'time', 'created_at', 'timestamp', 'Created At'])('"%s" is the time', (name) => {
    const rows = TEXTS.map((text) => ['2024-01-02 03:04', text]);
    expect(columnsOf(guess([name, 'text'], rows))).toEqual({ at: name, text: 'text' });
  });
  test.each(['author', 'user', 'from', 'username'])('"%s" is the handle of the author', (name) => {
    const rows = TEXTS.map((text, i) => [`person${i}`, text]);
    expect(columnsOf(guess([name, 'text'], rows))).toEqual({ 'author.handle': name, text: 'text' });
  });
});

describe('values', () => {
  test('a column of ids named "tweet" is the id, and the text is elsewhere', () => {
    const rows = TEXTS.map((text, i) => [`57030081707446272${i}`, text]);
    expect(columnsOf(guess(['tweet', 'text'], rows))).toEqual({ externalId: 'tweet', text: 'text' });
  });

  test('of two ids the one that replies refer to is taken', () => {
    const rows = TEXTS.map((text, i) => [`ed6db2159${i}ab`, `${849 + i}`, text, `${848 - i}`]);
    const found = guess(['id', 'tweet', 'text', 'reply_to'], rows);
    expect(columnsOf(found)).toEqual({ externalId: 'tweet', text: 'text', inReplyTo: 'reply_to' });
    expect(found.fields.externalId?.reason).toContain('look like those of "reply_to"');
    expect(found.attributes).toEqual(['id']);
  });

  test('addresses under "from" are e-mail addresses', () => {
    expect(
      columnsOf(
        guess(
          ['from', 'text'],
          TEXTS.map((text, i) => [`a${i}@example.org`, text]),
        ),
      ),
    ).toEqual({
      'author.email': 'from',
      text: 'text',
    });
  });

  test('without known names the longest words are the text and the dates are the time', () => {
    const found = guess(
      ['a', 'b', 'c'],
      TEXTS.map((text) => ['red', text, '22.02.2015 12:03']),
    );
    expect(columnsOf(found)).toEqual({ text: 'b', at: 'c' });
    expect(found.fields.text?.confidence).toBeLessThan(0.6);
  });

  test('a score far above ten is not a rating, and unknown columns become attributes', () => {
    const rows = TEXTS.map((text, i) => [`${i + 1}`, `${i * 400}`, 'Example Air', text]);
    const found = guess(['stars', 'score', 'airline', 'text'], rows);
    expect(columnsOf(found)).toEqual({ rating: 'stars', text: 'text' });
    expect(found.attributes).toEqual(['score', 'airline']);
  });

  test('yes and no under "inbound" are the direction', async () => {
    const rows = await rowsOf('id,inbound,text\n1,True,hello there\n2,False,how can we help\n');
    expect(interactionsIn(rows).map(({ direction }) => direction)).toEqual(['in', 'out']);
  });

  test('a date that does not exist is still the date, so that its row is rejected', async () => {
    const rows = await rowsOf('date,text\n2023-02-30,hello there\n');
    expect(rows).toMatchObject([{ kind: 'reject', reason: 'there is no date "2023-02-30"' }]);
  });

  test('date and time of day in two columns are joined', async () => {
    const [first] = interactionsIn(await rowsOf('Date,Time,Message\n02/22/2015,3:15 PM,hello there\n'));
    expect(first).toMatchObject({ at: '2015-02-22T15:15:00Z', text: 'hello there', attributes: {} });
  });

  test('objects inside a JSON line are reached by their path', async () => {
    const line = {
      text: 'hello',
      user: { id: 7, screen_name: 'ann', name: 'Ann', followers: 3 },
      created_at: 'Tue Feb 24 19:14:45 +0000 2015',
    };
    const [first] = interactionsIn(await rowsOf(JSON.stringify(line)));
    expect(first).toMatchObject({
      at: '2015-02-24T19:14:45Z',
      author: { handle: 'ann', name: 'Ann', email: null },
      attributes: { 'user.id': '7', 'user.followers': '3' },
    });
  });
});

describe('the order of day and month', () => {
  const order = (dates: string[], timeZone = 'Europe/Berlin') => {
    const found = guessMapping(
      ['date', 'text'],
      dates.map((date, i) => [date, TEXTS[i % 2] ?? '']),
      { timeZone, now: NOW },
    );
    return [found.dateOrder, found.fields.at?.reason.split('; ').slice(1).join('; ')];
  };
  test.each([
    [['03/04/2015', '25/04/2015'], 'dmy', 'day before month, as "25/04/2015" shows'],
    [['03/04/2015', '04/25/2015'], 'mdy', 'month before day, as "04/25/2015" shows'],
    [['03/04/2024', '05/11/2024'], 'mdy', 'month before day, as the other way some would lie in the future'],
    [
      ['01/03/2015', '01/04/2015', '01/05/2015'],
      'mdy',
      'month before day, as the dates then lie closest together; check this',
    ],
    [['03/03/2015'], 'dmy', 'day before month, which nothing in the sample decides; check this'],
  ])('%j: %s', (dates, expected, reason) => {
    expect(order(dates)).toEqual([expected, reason]);
  });
  test('in America the month comes first when nothing else decides', () => {
    expect(order(['03/03/2015'], 'America/Chicago')[0]).toBe('mdy');
  });
});

test('what the person says comes first, and its columns are not used otherwise', () => {
  const found = guess(
    ['id', 'body', 'text'],
    TEXTS.map((text, i) => [`${i}`, text, text]),
    { text: 'body' },
  );
  expect(columnsOf(found)).toEqual({ text: 'body', externalId: 'id' });
  expect(found.fields.text).toEqual({ column: 'body', confidence: 1, reason: 'you said so' });
  expect(found.attributes).toEqual(['text']);
});

describe('public sets', () => {
  const published: [string, FieldMap][] = [
    ['airline-tweets', { externalId: 'id', text: 'text', at: 'created', 'author.handle': 'author' }],
    [
      'support-stream-spotify',
      { externalId: 'tweet', text: 'text', at: 'created', 'author.handle': 'author', inReplyTo: 'reply_to' },
    ],
    ['crisis-events-t26', { externalId: 'tweet', text: 'text', at: 'created' }],
    ['multidogo-turns', { externalId: 'id', text: 'text', conversation: 'conversation' }],
    ['umsab-sentiment-8lang', { externalId: 'id', text: 'text', language: 'lang' }],
  ];
  test.each(published)('%s is mapped right by guess alone', async (name, expected) => {
    const path = new URL(`../../../../../../shared/data/${name}.jsonl.gz`, import.meta.url);
    if (!existsSync(path)) return;
    const preview = await previewFile(createReadStream(path), { ...options, fileName: `${name}.jsonl.gz` });
    expect(columnsOf(preview.mapping)).toEqual(expected);
    expect(preview).toMatchObject({ problem: null, rejects: [], compressed: true });
    expect(preview.interactions).toHaveLength(50);
  });
});
