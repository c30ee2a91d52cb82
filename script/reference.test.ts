import { expect, test } from 'vitest';
import { outdatedPages } from './reference.ts';

test('docs/reference says what the code says', async () => {
  expect(await outdatedPages(), 'run: node script/reference.ts').toEqual([]);
});
