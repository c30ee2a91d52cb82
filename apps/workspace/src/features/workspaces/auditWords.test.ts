import { expect, test } from 'vitest';
import { auditDetail, auditWords } from './auditWords.ts';

test('known actions read as sentences, others keep their name legibly', () => {
  expect(auditWords('api_key.made')).toBe('made an API key');
  expect(auditWords('import.taken_back')).toBe('import: taken back');
});

test('details are told as names and values, without what is nested or missing', () => {
  expect(auditDetail({ from: 'admin', to: 'owner' })).toBe('from admin, to owner');
  expect(auditDetail({ name: 'Shop', scopes: ['read', 'write'] })).toBe('name Shop, scopes read and write');
  expect(auditDetail({ timeZone: 'UTC', nothing: null, deep: { a: 1 } })).toBe('time zone UTC');
  expect(auditDetail({})).toBe('');
});
