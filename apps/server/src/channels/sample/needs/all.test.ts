import { expect, test } from 'vitest';
import { expand } from '../grammar.ts';
import { MESSAGES } from '../languages/messages.ts';
import { CONTEXTS, LEAD_INS, PLAIN_THANKS, SHARED_WORDS } from '../phrases.ts';
import { createRandom } from '../random.ts';
import type { Need } from '../types.ts';
import { NEEDS } from './all.ts';

const own = { model: 'Otter', amodel: 'an Otter', town: 'Leeds', first: 'Ines', order: 'WF-41000', agent: 'Marit' };

function templatesOf(need: Need): readonly string[] {
  const told = need.change?.told ?? [];
  const { contexts = [], statements, details, asks, replies, peers, thanks } = need;
  return [...contexts, ...statements, ...details, ...asks, ...replies, ...peers, ...thanks, ...told];
}

test.each(NEEDS.map((need) => [need.key, need] as const))('every template of %s can be written', (_key, need) => {
  const random = createRandom(7, need.key);
  const shared = [...CONTEXTS, ...LEAD_INS[need.kind], ...PLAIN_THANKS];
  for (const template of [...templatesOf(need), ...shared]) {
    const text = expand(template, { ...SHARED_WORDS, ...need.words, ...own }, random);
    expect(text).toMatch(/\S/);
    expect(text).not.toMatch(/[[\]{}|]| {2}/);
  }
});

test('every need has enough ways to be said', () => {
  for (const need of NEEDS) expect(new Set(need.statements).size, need.key).toBeGreaterThanOrEqual(18);
  expect(NEEDS.length).toBeGreaterThanOrEqual(15);
});

test("a need keeps the words that are the customer's own", () => {
  for (const need of NEEDS) for (const word of Object.keys(own)) expect(need.words, need.key).not.toHaveProperty(word);
});

test('what is said in other languages belongs to a need', () => {
  const keys = NEEDS.map((need) => need.key);
  for (const messages of Object.values(MESSAGES)) expect(keys).toEqual(expect.arrayContaining(Object.keys(messages)));
});
