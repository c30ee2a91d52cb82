const VOWEL = /[aeiouy]/u;
/** Letters that were doubled before the suffix; "call" and "add" have two of their own. */
const DOUBLED = /.([bdgmnprt])\1$|.{3}l(l)$/u;

/** A stem must keep a vowel and three letters, or different words fall together. */
const isStem = (stem: string) => stem.length >= 3 && VOWEL.test(stem);
/** A final e is not kept ("change" meets "changing"), but short words need it: "site" is no "sit". */
const dropE = (stem: string) => (stem.length > 4 && stem.endsWith('e') ? stem.slice(0, -1) : stem);
/** "tak" of "taking" was "take", "sit" of "sitting" was doubled and is whole. */
const SHORTENED = /^[^aeiou][aeiou][^aeiouwxy]$/u;

/** The word before its suffix, as it stands alone. */
function restore(rest: string): string {
  if (DOUBLED.test(rest)) return rest.slice(0, -1);
  return SHORTENED.test(rest) ? `${rest}e` : dropE(rest);
}

/** English suffixes, longest first, and what takes their place. */
const SUFFIXES: readonly (readonly [suffix: string, replacement: string])[] = [
  ['ations', ''],
  ['ation', ''],
  ['ments', ''],
  ['ment', ''],
  ['ctions', 'ct'],
  ['ction', 'ct'],
  ['ness', ''],
  ['ings', ''],
  ['ing', ''],
  ['ied', 'y'],
  ['ies', 'y'],
  ['ed', ''],
  ['ly', ''],
];

/** A plural or third person: "bags" is bag, "boxes" is box; "bus", "class" and "is" stay. */
function singular(word: string): string {
  if (/(?:x|ch|sh|ss|zz)es$/u.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/u.test(word)) return word.slice(0, -1);
  return word;
}

/**
 * A light English stem: brings the forms of a word together ("cancelled", "canceled", "cancellation": cancel) and
 * leaves other words as they are. Words that are not plain a to z (other languages, names with accents) come back unchanged.
 *
 * @param word in the form that `normaliseWord` gives
 */
export function stem(word: string): string {
  const plain = word.endsWith("'s") ? word.slice(0, -2) : word;
  if (plain.length < 4 || !/^[a-z]+$/u.test(plain)) return plain;
  for (const [suffix, replacement] of SUFFIXES) {
    if (!plain.endsWith(suffix)) continue;
    const rest = plain.slice(0, -suffix.length);
    if (!isStem(rest)) break;
    return replacement === '' ? restore(rest) : rest + replacement;
  }
  return dropE(singular(plain));
}
