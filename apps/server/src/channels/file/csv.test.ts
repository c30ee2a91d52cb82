import { expect, test } from 'vitest';
import { CsvRecords } from './csv.ts';
import { LineSplitter } from './lines.ts';

function parse(content: string, expected: number | null = null) {
  const splitter = new LineSplitter({ offset: 0, line: 1 });
  const parser = new CsvRecords(',', '\n', expected);
  const lines = [...splitter.push(Buffer.from(content)), ...splitter.end()];
  return [...parser.push(lines), ...parser.end(null)];
}
const cellsOf = (content: string) => parse(content).map(({ line, cells, fault }) => [line, fault ?? cells]);
const BROKEN = expect.stringContaining('the quotes are broken');

test('fields in quotes keep delimiters, doubled quotes and line breaks exactly', () => {
  expect(cellsOf('a,b\n"x,1","she said ""hi"""\r\n"two\r\nlines",\n')).toEqual([
    [1, ['a', 'b']],
    [2, ['x,1', 'she said "hi"']],
    [3, ['two\r\nlines', '']],
  ]);
});

test('a quote inside an unquoted field is an ordinary character', () => {
  expect(cellsOf('a,b\n5" screen,ok')).toEqual([
    [1, ['a', 'b']],
    [2, ['5" screen', 'ok']],
  ]);
});

test('blank lines are passed over but counted', () => {
  expect(cellsOf('a,b\n\n  \r\n1,2\n\n')).toEqual([
    [1, ['a', 'b']],
    [4, ['1', '2']],
  ]);
});

test('a row with another number of columns is told with both numbers', () => {
  expect(cellsOf('a,b\n1,2,3\n1\n1,2')).toEqual([
    [1, ['a', 'b']],
    [2, 'expected 2 columns, found 3'],
    [3, 'expected 2 columns, found 1'],
    [4, ['1', '2']],
  ]);
});

test('a quote that is never closed costs its own line only', () => {
  expect(cellsOf('a,b\n1,"open\n2,fine\n3,"also ""fine"""\n4,last')).toEqual([
    [1, ['a', 'b']],
    [2, BROKEN],
    [3, ['2', 'fine']],
    [4, ['3', 'also "fine"']],
    [5, ['4', 'last']],
  ]);
});

test('a lost quote that pairs up with a later one costs its own line only', () => {
  expect(cellsOf('a,b\n1,"open\n2,fine\n"3",good\n')).toEqual([
    [1, ['a', 'b']],
    [2, BROKEN],
    [3, ['2', 'fine']],
    [4, ['3', 'good']],
  ]);
});

test('words after a closing quote are broken quotes', () => {
  expect(cellsOf('a,b\n"x"y,1\n2,3')).toEqual([
    [1, ['a', 'b']],
    [2, BROKEN],
    [3, ['2', '3']],
  ]);
});

test('many lost quotes are read in time that grows with the file, not with its square', () => {
  const rows = Array.from({ length: 60_000 }, (_row, i) => (i % 2 ? `${i},"open` : `${i},plain`));
  const found = parse(`a,b\n${rows.join('\n')}\n`, 2);
  expect(found.filter(({ fault }) => fault === null).length).toBeGreaterThanOrEqual(30_001);
  expect(found).toHaveLength(60_001);
});

test('a quoted field of very many short lines is one record', () => {
  const text = 'x\n'.repeat(200_000);
  const [, record] = parse(`a,b\n1,"${text}"\n`);
  expect(record?.cells[1]).toBe(text);
});

test('a quoted field over 1 MB is given up, and the rows after it arrive', () => {
  const found = parse(`a,b\n1,"${'x\n'.repeat(600_000)}\n2,fine\n`, 2);
  expect(found[1]).toMatchObject({ line: 2, fault: expect.stringContaining('the most that is read is 1,000,000') });
  expect(found.at(-1)?.cells).toEqual(['2', 'fine']);
});
