import { expect, test } from 'vitest';
import { readAs } from './importWords.ts';

test('a table is told by format, encoding and delimiter', () => {
  expect(readAs({ format: 'csv', encoding: 'windows-1252', delimiter: ';' })).toEqual([
    'CSV',
    'Windows-1252',
    'columns parted by a semicolon',
  ]);
  expect(readAs({ format: 'csv', encoding: 'utf-8', delimiter: '^' })).toContain('columns parted by a “^”');
});

test('mail has no encoding of its own and no delimiter', () => {
  expect(readAs({ format: 'mbox', encoding: 'binary', delimiter: null })).toEqual(['mbox']);
});
