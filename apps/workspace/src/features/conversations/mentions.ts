/** Somebody of the team who can be mentioned. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
}

/** A mention that is being written: `@no` with its place in the text. */
export interface Beginning {
  readonly start: number;
  readonly words: string;
}

const LONGEST = 30;

/** The mention that ends at the caret, if one is being written there: an `@` at the start of a word and what follows. */
export function beginningAt(text: string, caret: number): Beginning | null {
  const match = /(?:^|[\s(])@([\p{L}\p{M}\p{N}'’ -]*)$/u.exec(text.slice(Math.max(0, caret - LONGEST), caret));
  if (!match) return null;
  const words = match[1] ?? '';
  return { start: caret - words.length - 1, words };
}

/** Colleagues one of whose names begins with the words; all of them before a letter is written. */
export function matching<Member extends Colleague>(colleagues: readonly Member[], words: string): Member[] {
  const wanted = words.toLocaleLowerCase();
  return colleagues.filter(({ name }) => {
    const lower = name.toLocaleLowerCase();
    return lower.startsWith(wanted) || lower.includes(` ${wanted}`);
  });
}

/** The text with the mention written out, and where the caret stands then. */
export function complete(
  text: string,
  { start, words }: Beginning,
  { name }: Colleague,
): { text: string; caret: number } {
  const end = start + 1 + words.length;
  const written = `@${name} `;
  return { text: text.slice(0, start) + written + text.slice(end).trimStart(), caret: start + written.length };
}

/** Ids of the colleagues whose full name stands behind an `@`. */
export function mentionedIn(text: string, colleagues: readonly Colleague[]): string[] {
  return colleagues.filter(({ name }) => stands(text, `@${name}`)).map(({ id }) => id);
}

/** `@Noor Haddad` does not mention a Noor Had. */
function stands(text: string, words: string): boolean {
  let at = text.indexOf(words);
  while (at !== -1) {
    if (!/^[\p{L}\p{M}\p{N}]/u.test(text.slice(at + words.length))) return true;
    at = text.indexOf(words, at + 1);
  }
  return false;
}
