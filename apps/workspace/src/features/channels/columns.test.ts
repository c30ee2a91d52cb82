import { expect, test } from 'vitest';
import { chooseField, isDoubtful, type PreviewColumn } from './columns.ts';

const column = (name: string, field: PreviewColumn['field'], confidence = 0.95): PreviewColumn => ({
  name,
  samples: [],
  field,
  confidence,
  reason: '',
});

test('a choice says which column holds the field', () => {
  expect(chooseField({}, column('Verbatim', null), 'text')).toEqual({ text: 'Verbatim' });
});

test('what the column was taken for before is held by no column then', () => {
  expect(chooseField({}, column('user', 'author.handle'), 'author.name')).toEqual({
    'author.handle': '',
    'author.name': 'user',
  });
});

test('a column that is kept as a detail holds no field any more', () => {
  expect(chooseField({ text: 'body' }, column('stars', 'rating'), null)).toEqual({ text: 'body', rating: '' });
  expect(chooseField({ rating: 'stars' }, column('stars', 'rating'), null)).toEqual({ rating: '' });
});

test('a field that another column held goes over to the new one', () => {
  expect(chooseField({ text: 'title' }, column('body', null), 'text')).toEqual({ text: 'body' });
});

test('choosing what was guessed already confirms it', () => {
  expect(chooseField({}, column('stars', 'rating', 0.4), 'rating')).toEqual({ rating: 'stars' });
});

test('a guess that is not too sure is doubtful, a column without a field is not', () => {
  expect(isDoubtful(column('stars', 'rating', 0.6))).toBe(true);
  expect(isDoubtful(column('stars', 'rating', 0.9))).toBe(false);
  expect(isDoubtful(column('stars', null, 0))).toBe(false);
});
