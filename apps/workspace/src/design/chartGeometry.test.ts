import { expect, test } from 'vitest';
import { gridlines, labelledBars, points } from './chartGeometry.ts';

test('there are at most three gridlines, at whole numbers', () => {
  expect(gridlines(6)).toEqual([2, 4, 6]);
  expect(gridlines(2)).toEqual([1, 2]);
  expect(gridlines(0)).toEqual([]);
  for (const most of [1, 3, 4, 7, 10, 61, 999, 14_640]) {
    const lines = gridlines(most);
    expect(lines.length, `lines for ${most}`).toBeGreaterThan(0);
    expect(lines.length, `lines for ${most}`).toBeLessThanOrEqual(3);
    expect(lines.every((line) => Number.isInteger(line) && line > 0 && line <= most)).toBe(true);
  }
});

test('labels keep their distance by whole steps', () => {
  expect(labelledBars(28, 10, 120, [1, 7, 14])).toEqual([0, 14]);
  expect(labelledBars(3, 200, 120, [1, 7, 14])).toEqual([0, 1, 2]);
  expect(labelledBars(100, 2, 120, [1, 7, 14])).toEqual([0, 60]);
});

test('points are written to a tenth of a pixel', () => {
  const third = (value: number) => value / 3;
  expect(points([1, 2], third, third)).toBe('0,0.3 0.3,0.7');
});
