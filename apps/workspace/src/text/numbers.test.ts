import { describe, expect, test } from 'vitest';
import {
  counted,
  formatBytes,
  formatChange,
  formatCount,
  formatShare,
  formatShort,
  inWords,
  plural,
} from './numbers.ts';

describe('formatCount', () => {
  test('separates thousands and writes a true minus', () => {
    expect(formatCount(1284)).toBe('1,284');
    expect(formatCount(-22)).toBe('−22');
    expect(formatCount(0)).toBe('0');
  });
});

test('a large number is short where the exact one is a press away', () => {
  expect(formatShort(14_640)).toBe('14.6k');
  expect(formatShort(940)).toBe('940');
});

describe('formatShare', () => {
  test.each([
    [0.71, '71\u202f%'],
    [0.019, '1.9\u202f%'],
    [0.02, '2\u202f%'],
    [0.0996, '10\u202f%'],
    [1, '100\u202f%'],
    [0, '0\u202f%'],
    [-0.092, '−9.2\u202f%'],
  ])('writes %f as %s', (share, words) => expect(formatShare(share)).toBe(words));
});

describe('formatChange', () => {
  test.each([
    [1.4, '+140\u202f%'],
    [-0.09, '−9\u202f%'],
    [0.001, '0\u202f%'],
    [-0.001, '0\u202f%'],
  ])('writes %f as %s', (share, words) => expect(formatChange(share)).toBe(words));
});

describe('formatBytes', () => {
  test.each([
    [0, '0\u00a0B'],
    [999, '999\u00a0B'],
    [1000, '1.0\u00a0kB'],
    [4_100_000, '4.1\u00a0MB'],
    [999_960, '1.0\u00a0MB'],
    [123_400_000, '123\u00a0MB'],
  ])('writes %i as %s', (bytes, words) => expect(formatBytes(bytes)).toBe(words));
});

test('the noun goes with the count', () => {
  expect(plural(1, 'mention')).toBe('mention');
  expect(plural(0, 'mention')).toBe('mentions');
  expect(counted(1, 'person', 'people')).toBe('1 person');
  expect(counted(1284, 'person', 'people')).toBe('1,284 people');
});

test('words in a row end with "and"', () => {
  expect(inWords(['Email'])).toBe('Email');
  expect(inWords(['Email', 'Bluesky', 'Feed'])).toBe('Email, Bluesky and Feed');
});
