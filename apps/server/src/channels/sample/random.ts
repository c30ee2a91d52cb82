/** Gives numbers from 0 up to, not including, 1. */
export type Random = () => number;

/**
 * A random number generator (mulberry32) that is fixed by a seed. Each part of the sample uses a stream of its own, so
 * that a change in one part leaves the others as they were.
 *
 * @param stream any name
 */
export function createRandom(seed: number, stream: string): Random {
  let state = seed | 0;
  for (const letter of stream) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function chance(random: Random, probability: number): boolean {
  return random() < probability;
}

/** A whole number from `low` to `high`, both included. */
export function whole(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** @throws RangeError when there is nothing to choose from */
export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('expected at least one item to choose from, got none');
  return item;
}

/** Chooses by weight, many times, from the same items. */
export class WeightedChoice<T> {
  private readonly items: readonly T[];
  private readonly sums: number[] = [];

  constructor(items: readonly T[], weightOf: (item: T) => number) {
    this.items = items;
    let sum = 0;
    for (const item of items) {
      sum += weightOf(item);
      this.sums.push(sum);
    }
    if (sum <= 0) throw new RangeError('expected at least one item with a weight above 0, got none');
  }

  draw(random: Random): T {
    const mark = random() * (this.sums.at(-1) ?? 0);
    let low = 0;
    let high = this.sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sums[middle] ?? 0) > mark) high = middle;
      else low = middle + 1;
    }
    return this.items[low] as T;
  }
}

/** Gives all items in random order before it gives any of them again. */
export class Deck<T> {
  private readonly items: readonly T[];
  private readonly random: Random;
  private left: T[] = [];

  constructor(items: readonly T[], random: Random) {
    this.items = items;
    this.random = random;
  }

  draw(): T {
    if (this.left.length === 0) this.left = [...this.items];
    const [item] = this.left.splice(Math.floor(this.random() * this.left.length), 1);
    if (item === undefined) throw new RangeError('expected at least one item to draw, got none');
    return item;
  }
}
