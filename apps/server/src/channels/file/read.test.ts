import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readInteractions } from './read.ts';
import { interactionsIn, NOW, rejectsIn, rowsOf, streamOf, textsIn } from './testing.ts';

const json = (...objects: object[]) => objects.map((object) => `${JSON.stringify(object)}\n`).join('');

describe('the interchange form', () => {
  test('a complete line arrives field by field', async () => {
    const line = {
      externalId: '569587188687634433',
      at: '2015-02-22T12:03:11Z',
      text: 'My bag is lost',
      author: { handle: 'ann', name: 'Ann Example', email: 'ann@example.org' },
      conversation: 'c1',
      inReplyTo: '12',
      url: 'https://example.org/1',
      direction: 'out',
      visibility: 'public',
      rating: 2,
      language: 'EN-us',
      attributes: { airline: 'Example Air' },
      retweets: 3,
      tags: ['bag'],
    };
    expect(interactionsIn(await rowsOf(json(line)))).toEqual([
      {
        externalId: '569587188687634433',
        at: '2015-02-22T12:03:11Z',
        atAssumed: false,
        text: 'My bag is lost',
        author: { handle: 'ann', name: 'Ann Example', email: 'ann@example.org' },
        conversation: 'c1',
        inReplyTo: '12',
        url: 'https://example.org/1',
        direction: 'out',
        visibility: 'public',
        rating: 2,
        language: 'en',
        attributes: { airline: 'Example Air', retweets: '3', tags: '["bag"]' },
      },
    ]);
  });

  test('without id and time the id is made of author and text, the same each time, and the time is left open', async () => {
    const rows = await rowsOf(json({ text: 'hello', author: 'ann' }, { text: 'hello', author: 'ben' }));
    const [first, second] = interactionsIn(rows);
    expect(first).toMatchObject({ at: null, atAssumed: true, author: { handle: 'ann', name: null, email: null } });
    expect(first?.externalId).toMatch(/^[0-9a-f]{32}$/);
    expect(second?.externalId).not.toBe(first?.externalId);
    expect(interactionsIn(await rowsOf(json({ text: 'hello', author: 'ann' })))[0]?.externalId).toBe(first?.externalId);
  });

  test('a time without a zone is read in the given zone', async () => {
    const rows = await rowsOf(json({ text: 'a', at: '2024-03-10 03:00' }), { timeZone: 'America/New_York' });
    expect(interactionsIn(rows)[0]?.at).toBe('2024-03-10T07:00:00Z');
  });

  test('ids longer than a JavaScript number can hold keep every digit', async () => {
    const rows = await rowsOf('{"id":569587188687634433,"text":"a"}\n{"id":569587188687634434,"text":"b"}\n');
    expect(interactionsIn(rows).map(({ externalId }) => externalId)).toEqual([
      '569587188687634433',
      '569587188687634434',
    ]);
  });

  test.each([
    [{ text: '   ' }, 'text is empty'],
    [{ text: null }, 'text is empty'],
    [{ text: { a: 1 } }, 'text must be a string, but is a list or an object'],
    [{ text: 'a', at: '2023-02-30' }, 'there is no date "2023-02-30"'],
    [{ text: 'a', at: 'soon' }, '"soon" is not a date; write it like 2015-02-22T12:03:11Z'],
    [{ text: 'a', at: '1969-12-31T23:59:59Z' }, 'the time "1969-12-31T23:59:59Z" lies outside 1970 to tomorrow'],
    [{ text: 'a', at: '2024-06-02T12:00:01Z' }, 'the time "2024-06-02T12:00:01Z" lies outside 1970 to tomorrow'],
    [{ text: 'a\0b' }, 'text holds a NUL character, which no text can have'],
    [{ text: 'a', author: { name: '\0' } }, 'author.name holds a NUL character, which no text can have'],
    [{ text: 'a', direction: 'up' }, 'direction must be "in" or "out", but is "up"'],
    [{ text: 'x'.repeat(100_001) }, 'text has 100001 characters; the most that is kept is 100000'],
    [{ text: 'a', externalId: 'x'.repeat(501) }, 'externalId has 501 characters; the most that is kept is 500'],
    [{ text: 'a', note: 'x'.repeat(20_001) }, 'field "note" has 20001 characters; the most that is kept is 20000'],
    [
      { text: 'a', ...Object.fromEntries(Array.from({ length: 65 }, (_value, i) => [`k${i}`, i])) },
      '65 fields beside the text; the most that is kept is 64',
    ],
  ])('a bad record, %#, is rejected with its reason', async (line, reason) => {
    const rows = await rowsOf(json({ text: 'before', at: '2024-06-02T11:59:59Z' }, line, { text: 'after' }));
    expect(textsIn(rows)).toEqual(['before', 'after']);
    expect(rejectsIn(rows)).toMatchObject([{ line: 2, reason }]);
  });

  test('a lone surrogate is rejected, written out or as an escape', async () => {
    const rows = await rowsOf(
      '{"text":"\\ud83d"}\n{"text":"ok \\ud83d\\ude00"}\n{"text":"a","author":{"name":"\\udc00"}}\n',
    );
    expect(textsIn(rows)).toEqual(['ok 😀']);
    expect(rejectsIn(rows).map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'text holds half of a character (a lone surrogate)'],
      [3, 'author.name holds half of a character (a lone surrogate)'],
    ]);
  });
});

describe('files that are bad as a whole', () => {
  test.each([
    ['an empty file', '', 'channels.file_empty'],
    ['a file of blank lines', ' \n\n', 'channels.file_empty'],
    ['a ZIP archive', 'PK\x03\x04\x14\0\0\0', 'channels.file_binary'],
    [
      'random bytes',
      Buffer.from(Array.from({ length: 4000 }, (_byte, i) => (i * i * 7 + 13 * i) % 256)),
      'channels.file_binary',
    ],
    ['prose', 'Once upon a time\nthere was a customer\n', 'channels.file_format_unknown'],
    ['a table without a text', 'colour,size\nred,1\nblue,2\n', 'channels.file_text_column_missing'],
  ])('%s is a problem of its own', async (_name, content, code) => {
    await expect(rowsOf(content)).rejects.toMatchObject({ name: 'Error', code });
    if (content.length > 0) await expect(rowsOf(gzipSync(content))).rejects.toMatchObject({ code });
  });

  test('a column that does not exist is told with those that do', async () => {
    await expect(rowsOf('a,b\nx,y\n', { map: { text: 'c' } })).rejects.toThrow(
      'There is no column "c" for text. The columns are "a", "b".',
    );
  });

  test('an unknown time zone is told', async () => {
    await expect(rowsOf(json({ text: 'a' }), { timeZone: 'Mars/Olympus' })).rejects.toMatchObject({
      code: 'channels.file_time_zone_unknown',
    });
  });
});

describe('damaged lines', () => {
  test('broken JSON, other JSON and blank lines do not stop the reading', async () => {
    const rows = await rowsOf('{"text":"one"}\n{"text":\n\n[1]\n"two"\n{"text":"three"}');
    expect(textsIn(rows)).toEqual(['one', 'three']);
    expect(rejectsIn(rows).map(({ line, reason }) => [line, reason.slice(0, 25)])).toEqual([
      [2, 'this is not valid JSON: U'],
      [4, 'expected a JSON object su'],
      [5, 'expected a JSON object su'],
    ]);
  });

  test('one line of invalid UTF-8 among good ones is rejected alone, in JSON lines and in CSV', async () => {
    const bad = Buffer.from([0x63, 0x61, 0x66, 0xff, 0xfe]);
    const lines = Buffer.concat([Buffer.from('{"text":"grün"}\n{"text":"'), bad, Buffer.from('"}\n{"text":"c"}\n')]);
    const table = Buffer.concat([Buffer.from('id,text\n1,grün\n2,'), bad, Buffer.from('\n3,c\n')]);
    for (const [content, line] of [
      [lines, 2],
      [table, 3],
    ] as const) {
      const rows = await rowsOf(content);
      expect(textsIn(rows)).toEqual(['grün', 'c']);
      expect(rejectsIn(rows)).toMatchObject([{ line, reason: expect.stringContaining('not valid UTF-8') }]);
    }
  });

  test('a NUL byte rejects its row, and what is kept of it can be stored', async () => {
    const rows = await rowsOf('id,text\n1,a\n2,b\0b\n3,c\n');
    expect(textsIn(rows)).toEqual(['a', 'c']);
    expect(rejectsIn(rows)).toEqual([
      { line: 3, reason: 'text holds a NUL character, which no text can have', raw: '2,b␀b' },
    ]);
  });

  test('rows of a table with a wrong number of columns or an impossible date are listed', async () => {
    const rows = await rowsOf('id,date,text\n1,2023-02-28,a\n2,2023-02-30,b\n3,c\n4,2023-03-01,d\n');
    expect(textsIn(rows)).toEqual(['a', 'd']);
    expect(rejectsIn(rows)).toEqual([
      { line: 3, reason: 'there is no date "2023-02-30"', raw: '2,2023-02-30,b' },
      { line: 4, reason: 'expected 3 columns, found 2', raw: '3,c' },
    ]);
  });

  test('a line of 100 MB costs itself and hardly any memory', async () => {
    const filler = Buffer.alloc(1024 * 1024, 'x');
    async function* source() {
      yield Buffer.from('{"text":"before"}\n{"text":"');
      for (let i = 0; i < 100; i += 1) yield filler;
      yield Buffer.from('"}\n{"text":"after"}\n');
    }
    let most = 0;
    const before = process.memoryUsage().rss;
    const rows = [];
    for await (const batch of readInteractions(watched(source()), { timeZone: 'UTC', now: NOW })) rows.push(...batch);
    async function* watched(pieces: AsyncIterable<Uint8Array>) {
      for await (const piece of pieces) {
        most = Math.max(most, process.memoryUsage().rss - before);
        yield piece;
      }
    }
    expect(textsIn(rows)).toEqual(['before', 'after']);
    const [reject] = rejectsIn(rows);
    expect(reject).toMatchObject({ line: 2, reason: expect.stringContaining('104,857,611 bytes') });
    expect(reject?.raw).toBe(`{"text":"${'x'.repeat(191)}`);
    expect(most).toBeLessThan(60 * 1024 * 1024);
  });

  test('a line just over 1 MB is rejected and one just under is read', async () => {
    const line = (length: number) => `{"text":"a","long":"${'x'.repeat(length - 24)}"}`.padEnd(length);
    const rows = await rowsOf(`{"text":"a"}\n${line(1_000_000)}\n${line(1_000_001)}\n{"text":"b"}\n`);
    expect(rejectsIn(rows).map(({ line: at, reason }) => [at, reason.slice(0, 12)])).toEqual([
      [2, 'field "long"'],
      [3, 'the record h'],
    ]);
  });
});

describe('gzip', () => {
  const content = json(...Array.from({ length: 500 }, (_value, i) => ({ id: `${i}`, text: `message ${i}` })));

  test.each([1, 7, 4096])('is read at any chunking (%i bytes), also of several members', async (chunkBytes) => {
    const half = content.indexOf('{"id":"250"');
    const members = Buffer.concat([gzipSync(content.slice(0, half)), gzipSync(content.slice(half))]);
    expect(textsIn(await rowsOf(members, { chunkBytes }))).toHaveLength(500);
  });

  test('a truncated file gives its good rows, and the end as a reject', async () => {
    const zipped = gzipSync(content);
    const rows = await rowsOf(zipped.subarray(0, zipped.length - 300));
    const texts = textsIn(rows);
    expect(texts.length).toBeGreaterThan(100);
    expect(texts).toEqual(texts.map((_text, i) => `message ${i}`));
    expect(rejectsIn(rows)).toMatchObject([{ line: texts.length + 1, reason: expect.stringContaining('cut off') }]);
  });

  test.each([1, 5, 65_536])(
    'bytes after the end are told and cost no row, and zeros there are padding (%i bytes)',
    async (chunkBytes) => {
      const zipped = gzipSync(content);
      const followed = await rowsOf(Buffer.concat([zipped, Buffer.from('garbage')]), { chunkBytes });
      expect(textsIn(followed)).toHaveLength(500);
      expect(rejectsIn(followed)).toMatchObject([
        { line: 501, reason: expect.stringContaining('what follows is not gzip') },
      ]);
      const padded = await rowsOf(Buffer.concat([zipped, Buffer.alloc(512)]), { chunkBytes });
      expect(padded).toHaveLength(500);
      expect(rejectsIn(padded)).toEqual([]);
    },
  );

  test('a wrong checksum is told', async () => {
    const zipped = gzipSync(content);
    zipped[zipped.length - 8]! ^= 1;
    const rows = await rowsOf(zipped);
    expect(textsIn(rows)).toHaveLength(500);
    expect(rejectsIn(rows)).toMatchObject([{ reason: expect.stringContaining('the checksum differs') }]);
  });

  test('a damaged file gives the rows before the damage', async () => {
    const zipped = gzipSync(content);
    zipped.fill(0xff, 1500, 1520);
    const rows = await rowsOf(zipped);
    expect(textsIn(rows).length).toBeGreaterThan(10);
    expect(rejectsIn(rows).at(-1)?.reason).toContain('gzip');
  });
});

describe('one JSON list', () => {
  test('is read element by element with the lines on which they start', async () => {
    const rows = await rowsOf('[\n  {"text": "a [1] \\" }"},\n  {"text": "b",\n   "x": {"y": [1, 2]}}, 7\n]\n', {
      chunkBytes: 3,
    });
    expect(rows.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(textsIn(rows)).toEqual(['a [1] " }', 'b']);
    expect(rejectsIn(rows)).toMatchObject([{ line: 4, raw: '7\n' }]);
  });

  test('one that is cut off gives what it has, and says so', async () => {
    const rows = await rowsOf('[{"text":"a"},\n{"text":"b');
    expect(textsIn(rows)).toEqual(['a']);
    expect(rejectsIn(rows)).toEqual([{ line: 2, reason: 'the file ends inside this record', raw: '{"text":"b' }]);
  });

  test('a broken element costs itself only', async () => {
    const rows = await rowsOf('[{"text":"a"},\n{"text":"b},\n{"text":"c"}]');
    expect(textsIn(rows)).toEqual(['a', 'c']);
    expect(rejectsIn(rows)).toMatchObject([{ line: 2, reason: expect.stringContaining('not valid JSON') }]);
  });
});

test('a source that fails is not taken for a bad file', async () => {
  async function* source() {
    yield* streamOf('{"text":"a"}\n');
    throw new Error('connection reset');
  }
  const reading = readInteractions(source(), { timeZone: 'UTC', now: NOW });
  await expect(reading.next()).rejects.toThrow('connection reset');
});

test('a reader that stops early closes the source', async () => {
  let closed = false;
  async function* source() {
    try {
      for (let i = 0; ; i += 1) yield Buffer.from(json({ text: `message ${i}` }));
    } finally {
      closed = true;
    }
  }
  for await (const rows of readInteractions(source(), { timeZone: 'UTC', now: NOW })) {
    expect(rows.length).toBeLessThanOrEqual(1000);
    break;
  }
  expect(closed).toBe(true);
});
