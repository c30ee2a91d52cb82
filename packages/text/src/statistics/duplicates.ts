import { hashText } from './random.ts';

const BANDS = 12;
const ROWS = 5;
const HASHES = BANDS * ROWS;
/** Overlap of three-word runs from which two texts count as the same text. */
const SAME_TEXT = 0.7;
const MOST_SHINGLES = 200;

const MULTIPLIERS = Uint32Array.from({ length: HASHES }, (_, index) => hashText(`multiply ${index}`) | 1);
const ADDENDS = Uint32Array.from({ length: HASHES }, (_, index) => hashText(`add ${index}`));

/** The least hash of a set under each of many orderings; two sets agree in as many places as they overlap. */
export type Signature = Uint32Array;

/**
 * MinHash signature of the three-word runs of a text; a shorter text is one run.
 *
 * @param words the words compared, already normalised
 * @returns a signature, or null for the empty set, which resembles nothing
 * @see domain reference E7; A. Broder (1997)
 */
export function minHash(words: readonly string[]): Signature | null {
  if (words.length === 0) return null;
  const signature = new Uint32Array(HASHES).fill(0xffffffff);
  const runs = Math.min(MOST_SHINGLES, Math.max(1, words.length - 2));
  for (let at = 0; at < runs; at++) {
    const shingle = hashText(words.slice(at, at + 3).join(' '));
    for (let i = 0; i < HASHES; i++) {
      const hash = (Math.imul(shingle, MULTIPLIERS[i]!) + ADDENDS[i]!) >>> 0;
      if (hash < signature[i]!) signature[i] = hash;
    }
  }
  return signature;
}

/** Estimated Jaccard overlap of the sets behind two signatures, 0 to 1. */
export function estimatedOverlap(a: Signature, b: Signature): number {
  let equal = 0;
  for (let i = 0; i < HASHES; i++) if (a[i] === b[i]) equal++;
  return equal / HASHES;
}

/** Chance that two sets of overlap `s` meet in at least one of `bands` bands of `rows` rows (domain reference E7). */
export function chanceToMeet(s: number, bands = BANDS, rows = ROWS): number {
  if (!(s >= 0 && s <= 1)) throw new RangeError(`expected an overlap from 0 to 1, got ${s}`);
  return 1 - (1 - s ** rows) ** bands;
}

/**
 * Puts texts that are copies of one another (retweets, campaigns, pasted complaints) into one group.
 *
 * @param texts the normalised words of each text
 * @returns for each text the index of the first text of its group
 */
export function groupNearDuplicates(texts: readonly (readonly string[])[]): Int32Array {
  const first = Int32Array.from(texts, (_, index) => index);
  const exact = new Map<string, number>();
  const signatures = new Map<number, Signature>();
  const buckets = new Map<number, number>();
  for (const [index, words] of texts.entries()) {
    if (words.length === 0) continue;
    const key = words.join(' ');
    const twin = exact.get(key);
    if (twin !== undefined) {
      first[index] = first[twin]!;
      continue;
    }
    exact.set(key, index);
    const signature = words.length < 4 ? null : minHash(words);
    if (signature === null) continue;
    first[index] = meetTwin(index, signature, buckets, signatures, first);
    if (first[index] === index) signatures.set(index, signature);
  }
  return first;
}

/** Looks through the bands for an earlier text that is the same; leaves this one's mark where there is none. */
function meetTwin(
  index: number,
  signature: Signature,
  buckets: Map<number, number>,
  signatures: ReadonlyMap<number, Signature>,
  first: Int32Array,
): number {
  const keys: number[] = [];
  for (let band = 0; band < BANDS; band++) {
    let key = band;
    for (let i = band * ROWS; i < (band + 1) * ROWS; i++) key = (Math.imul(key, 0x9e3779b1) + signature[i]!) >>> 0;
    const other = buckets.get(key);
    const known = other === undefined ? undefined : signatures.get(other);
    if (other !== undefined && known !== undefined && estimatedOverlap(signature, known) >= SAME_TEXT)
      return first[other]!;
    keys.push(key);
  }
  for (const key of keys) if (!buckets.has(key)) buckets.set(key, index);
  return index;
}
