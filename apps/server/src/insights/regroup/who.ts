import type { Facts } from '../facts.ts';
import { wilsonInterval } from '../strength.ts';
import type { Mention } from './mention.ts';

type Person = Pick<Mention, 'id' | 'personId' | 'attributes'>;
/** Distinct people by attribute and value. */
type Counts = Map<string, Map<string, Set<string>>>;

const MOST_VALUES = 20;
const LEAST_PEOPLE = 3;
const MOST_SEGMENTS = 6;

/** How people spread over the segments of all mentions: what a single insight is compared with. */
export type Spread = {
  attributes: ReadonlyMap<string, ReadonlyMap<string, number>>;
  people: ReadonlyMap<string, number>;
};

/** Counts people by attributes that take few values and are names rather than measures. */
export function measureSpread(everyone: readonly Person[]): Spread {
  const attributes = new Map<string, Map<string, number>>();
  const people = new Map<string, number>();
  for (const [attribute, values] of countPeople(everyone)) {
    if (!isCategory([...values.keys()])) continue;
    attributes.set(attribute, new Map([...values].map(([value, voices]) => [value, voices.size])));
    people.set(attribute, new Set([...values.values()].flatMap((voices) => [...voices])).size);
  }
  return { attributes, people };
}

/**
 * Segments that speak here more than elsewhere: at least 3 people, and a share whose 95 % interval (Wilson) lies above
 * the segment's share among all. The most over-represented first.
 */
export function overRepresented(members: readonly Person[], spread: Spread): Facts['who'] {
  const found: Facts['who'] = [];
  for (const [attribute, values] of countPeople(members)) {
    const usualValues = spread.attributes.get(attribute);
    if (!usualValues) continue;
    const here = new Set([...values.values()].flatMap((voices) => [...voices])).size;
    for (const [value, { size: people }] of values) {
      const usual = (usualValues.get(value) ?? 0) / (spread.people.get(attribute) ?? 1);
      if (people < LEAST_PEOPLE || wilsonInterval(people, here)[0] <= usual) continue;
      found.push({ attribute, value, people, share: rounded(people / here), usual: rounded(usual) });
    }
  }
  const excess = (one: Facts['who'][number]) => one.share / Math.max(one.usual, 1e-4);
  return found.sort((a, b) => excess(b) - excess(a) || (a.value < b.value ? -1 : 1)).slice(0, MOST_SEGMENTS);
}

/** Values of an attribute beyond the few of a category are not kept: it is none then. */
function countPeople(mentions: readonly Person[]): Counts {
  const counts: Counts = new Map();
  for (const { id, personId, attributes } of mentions) {
    for (const [attribute, value] of Object.entries(attributes)) {
      const values = counts.get(attribute) ?? new Map<string, Set<string>>();
      counts.set(attribute, values);
      if (!values.has(value) && values.size > MOST_VALUES) continue;
      values.set(value, (values.get(value) ?? new Set()).add(personId ?? id));
    }
  }
  return counts;
}

function isCategory(values: readonly string[]): boolean {
  const measured = values.every((value) => value.trim() === '' || Number.isFinite(Number(value)));
  return values.length >= 2 && values.length <= MOST_VALUES && !measured;
}

const rounded = (share: number): number => Math.round(share * 1e4) / 1e4;
