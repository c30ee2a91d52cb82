import { expect, test } from 'vitest';
import { detectFormat } from './format.ts';
import { previewFile } from './preview.ts';
import { NOW, rowsOf, streamOf, textsIn } from './testing.ts';

const preview = (content: string, options = {}) =>
  previewFile(streamOf(content), { timeZone: 'UTC', now: NOW, ...options });

test('a preview tells how a table is read, with samples, first interactions and rejects', async () => {
  const found = await preview('id;date;text\n1;2023-02-28;good\n2;2023-02-30;bad\n2;x\n');
  expect(found).toMatchObject({
    format: 'csv',
    compressed: false,
    encoding: 'utf-8',
    delimiter: ';',
    columns: [
      { name: 'id', samples: ['1', '2'] },
      { name: 'date', samples: ['2023-02-28', '2023-02-30'] },
      { name: 'text', samples: ['good', 'bad'] },
    ],
    interactions: [{ externalId: '1', text: 'good' }],
    rejects: [{ line: 3 }, { line: 4, reason: 'expected 3 columns, found 2' }],
    notes: [],
    problem: null,
  });
  expect(Object.keys(found.mapping.fields).sort()).toEqual(['at', 'externalId', 'text']);
});

test('columns of the same name are told apart, and the preview says so', async () => {
  const content = 'text,name,name,\nhello there,Ann,Ben,x\n';
  const found = await preview(content);
  expect(found.columns.map(({ name }) => name)).toEqual(['text', 'name', 'name (2)', 'column 4']);
  expect(found.notes).toEqual(['Two columns are named "name"; column 3 is called "name (2)" here.']);
  expect(found.interactions[0]).toMatchObject({
    author: { name: 'Ann' },
    attributes: { 'name (2)': 'Ben', 'column 4': 'x' },
  });
});

test.each([
  ['csv', 'text,rating,author\ngood bike,5,ann\n'],
  ['jsonl', '{"text":"good bike","rating":5,"author":"ann"}\n'],
])('a field that a person said no column of a %s file holds is kept as an attribute', async (_format, content) => {
  const found = await preview(content, { map: { rating: '' } });
  expect(found.mapping.fields).not.toHaveProperty('rating');
  expect(found.problem).toBeNull();
  expect(found.interactions).toMatchObject([{ text: 'good bike', rating: null, attributes: { rating: '5' } }]);
});

test('a table without a header has numbered columns, and its first row is data', async () => {
  const content = '17,2023-02-28,I love the new app\n18,2023-03-01,I hate the new app\n';
  const found = await preview(content);
  expect(found.columns.map(({ name }) => name)).toEqual(['column 1', 'column 2', 'column 3']);
  expect(found.interactions.map(({ text, at }) => [text, at?.slice(0, 10)])).toEqual([
    ['I love the new app', '2023-02-28'],
    ['I hate the new app', '2023-03-01'],
  ]);
  expect(found.notes).toHaveLength(1);
});

test('a table whose text cannot be guessed can be previewed, with the problem', async () => {
  const found = await preview('colour,size\nred,1\n');
  expect(found.problem).toMatchObject({ code: 'channels.file_text_column_missing' });
  expect(found.columns.map(({ name }) => name)).toEqual(['colour', 'size']);
  expect(found.interactions).toEqual([]);
});

test('only the first rows are read of a file without end', async () => {
  async function* endless() {
    for (let i = 0; ; i += 1) yield Buffer.from(`{"text":"message ${i}"}\n`.repeat(100));
  }
  const found = await previewFile(endless(), { timeZone: 'UTC', now: NOW });
  expect(found.interactions).toHaveLength(50);
});

test.each([
  ['{"text":"a"}', undefined, 'jsonl'],
  ['[{"text":"a"}]', 'a.csv', 'jsonl'],
  ['a,b\n1,2\n', undefined, 'csv'],
  ['a\tb\n1\t2\n', undefined, 'tsv'],
  ['text\nhello\n', undefined, 'csv'],
  ['anything', 'x.CSV.GZ', 'csv'],
  ['From a@b.example Sun Feb 22 12:03:11 2015\nSubject: x\n\n', undefined, 'mbox'],
  ['Received: from x\n by y\nSubject: x\n\nhello', undefined, 'eml'],
  ['From: a@b.example\r\nDate: x\r\n\r\nhello', 'x.txt', 'eml'],
])('%j (%s) is %s', (content, fileName, format) => {
  expect(detectFormat(Buffer.from(content), fileName)).toBe(format);
});

test.each([
  ['text,n\n"a, b; c",1\n"d; e; f",2\n', ','],
  ['text;n\n"a, b, c";1\nd, e, f;2\n', ';'],
  ['text|n\na, b|1\n', '|'],
])('the delimiter of %j is %s', async (content, delimiter) => {
  expect((await preview(content)).delimiter).toBe(delimiter);
});

test('lines that end with a carriage return alone are lines', async () => {
  expect(textsIn(await rowsOf('id,text\r1,a\r2,b\r'))).toEqual(['a', 'b']);
});
