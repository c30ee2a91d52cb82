import { pick, type Random } from './random.ts';

/**
 * Templates are plain sentences with two additions: `[a|b|]` stands for one of the choices, of which one may be empty,
 * and `{word}` for the template of that name. Both nest.
 */
export type Words = Readonly<Record<string, string>>;

/** One template a line, as they are written in the files of needs. */
export function lines(block: string): readonly string[] {
  return block
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/**
 * Makes a text of a template.
 *
 * @throws RangeError when the template names a word that is not there, or a bracket is left open
 */
export function expand(template: string, words: Words, random: Random): string {
  let text = template;
  while (/\{\w+\}/.test(text)) text = text.replace(/\{(\w+)\}/g, (_whole, name: string) => wordOf(name, words));
  while (/\[[^[\]]*\]/.test(text)) {
    text = text.replace(/\[([^[\]]*)\]/g, (_whole, choices: string) => pick(random, choices.split('|')));
  }
  if (/[[\]{}|]/.test(text)) throw new RangeError(`expected closed brackets in the template "${template}"`);
  return tidy(text);
}

function wordOf(name: string, words: Words): string {
  const word = words[name];
  if (word === undefined) throw new RangeError(`expected a word named "${name}", got none`);
  return word;
}

/** Mends what empty choices leave behind, and begins sentences with a capital. Three dots do not end a sentence. */
function tidy(text: string): string {
  return text
    .replace(/ {2,}/g, ' ')
    .replace(/ ([,.;])(?=\s|$)/g, '$1')
    .trim()
    .replace(/(^|[^.][.!?] )(\p{Ll})/gu, (_whole, before: string, letter: string) => before + letter.toUpperCase());
}
