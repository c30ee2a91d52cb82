import { normaliseWord, type Token, tokenise } from '../words/tokens.ts';

/** A stretch of a text that can stand alone; `text.slice(start, end)` is the clause as written. */
export type Clause = {
  start: number;
  end: number;
  words: string[] /** Capitalised inside, as names are. */;
  names: string[] /** Runs from one full stop to another. */;
  whole: boolean;
};

const LEAST_WORDS = 3;
const MOST_WORDS = 12;
const BREAK = /[.!?;:()[\]{}"“”«»…|*~=<>\n/\\–—]/u;
/** Words at which a sentence may be cut: what follows can stand alone. */
const JOINT = new Set(
  'and but so because cuz bc then while when if after since although though yet plus und aber weil y pero porque et mais e ma mas'.split(
    ' ',
  ),
);
const FILLER_AT_START = new Set(
  'and but so because cuz bc then or also well hey hi hello dear oh ok okay yes yeah yo please pls plz thanks thank just seriously really honestly actually basically lol wow omg ugh um yet plus though however anyway like fyi btw now guys also nope maybe unfortunately sorry sadly und aber y pero et mais e ma mas'.split(
    ' ',
  ),
);
const FILLER_AT_END = new Set(
  'and but so because or too though please pls plz thanks thx lol guys now then either also anyway ugh wtf smh tho btw'.split(
    ' ',
  ),
);
const BAD_START = new Set(
  'of to for in on than that which who whose whom with from by at as into onto until am is are was were be been being has had did does will would could should if when while after since where although though or nor n am’s'.split(
    ' ',
  ),
);
const BAD_END = new Set(
  `a an the my your his her its our their this these those to of in on at by for with from into onto about as than that
  which who whom whose if when while because and or but is are was were be been am i i'm it's he she we they you've i've
  has have had do does did don't didn't doesn't can could can't couldn't will would won't wouldn't shall should not no
  very so too really just more most any some every each until since per via what how why where there's we're you're
  they're he's she's let's such even only also like get got getting am gonna want wanted need trying tried going says
  say said ask asked keep keeps let lets know think thought guess hope put see make makes tell told give after before during between without within your the seems whether`.split(
    /\s+/u,
  ),
);
/** What firms say to customers, quoted back: it must not pass for a customer's need. */
const FIRMS_VOICE = /^(?:we're|we are|i'm|i am) sorry|^(?:our )?apologies|^thank you for (?:your|contacting)/u;
const ROUGH =
  /^(?:f+u+c*k+\w*|sh[i1]t\w*|bullsh\w*|bitch\w*|ass|asshole\w*|damn\w*|dick\w*|crap\w*|hell|wtf|af|cunt\w*|bastard\w*|piss\w*|stfu|suck\w*|idiot\w*|stupid\w*|moron\w*|retard\w*|scheiß\w*|mierda|merde|puta|cazzo|merda)$/u;

/** The clauses of a text that read as whole, from sentence to sentence and from joint to joint. */
export function clausesOf(text: string): Clause[] {
  return stretches(text).flatMap((tokens) => {
    const cuts = tokens.flatMap((token, index) => (index > 0 && isCut(text, token) ? [index] : []));
    const ends = [0, ...cuts, tokens.length];
    const found = new Map<string, Clause>();
    for (const [position, from] of ends.entries()) {
      for (const to of ends.slice(position + 1)) {
        const clause = toClause(text, tokens.slice(from, to));
        if (clause === null) continue;
        const key = `${clause.start} ${clause.end}`;
        const whole = (from === 0 && to === tokens.length) || found.get(key)?.whole === true;
        found.set(key, { ...clause, whole });
      }
    }
    return [...found.values()];
  });
}

/** Runs of tokens without a full stop, a mention, a link or an emoji inside. */
function stretches(text: string): Token[][] {
  const runs: Token[][] = [[]];
  let end = 0;
  for (const token of tokenise(text)) {
    const between = text.slice(end, token.start);
    const mark = token.kind === 'mark' ? text.slice(token.start, token.end) : '';
    const hyphen = mark === '-' && (/\s/u.test(between) || /\s/u.test(text[token.end] ?? ' '));
    const breaks = ['mention', 'link', 'emoji'].includes(token.kind) || BREAK.test(mark) || hyphen;
    if (breaks || between.includes('\n')) runs.push([]);
    if (!breaks) runs.at(-1)!.push(token);
    end = token.end;
  }
  return runs.filter((run) => run.length >= LEAST_WORDS);
}

function isCut(text: string, token: Token): boolean {
  const word = normaliseWord(text.slice(token.start, token.end));
  return word === ',' || JOINT.has(word);
}

/** Trims fillers and checks that what is left can stand alone; null when it cannot. */
function toClause(text: string, tokens: readonly Token[]): Omit<Clause, 'whole'> | null {
  const wordAt = (token: Token) => normaliseWord(text.slice(token.start, token.end));
  let first = 0;
  let last = tokens.length - 1;
  while (first <= last && (tokens[first]!.kind === 'mark' || FILLER_AT_START.has(wordAt(tokens[first]!)))) first++;
  while (last >= first && (tokens[last]!.kind === 'mark' || FILLER_AT_END.has(wordAt(tokens[last]!)))) last--;
  const inner = tokens.slice(first, last + 1);
  const words = inner.filter(({ kind }) => kind !== 'mark').map(wordAt);
  if (words.length < LEAST_WORDS || words.length > MOST_WORDS) return null;
  if (BAD_START.has(words[0]!) || BAD_END.has(words.at(-1)!) || /^[b-hj-z]$/u.test(words.at(-1)!)) return null;
  if (FIRMS_VOICE.test(words.join(' '))) return null;
  if (inner.some(({ kind }) => kind === 'hashtag') || words.some((word) => ROUGH.test(word))) return null;
  const marks = inner.filter(({ kind }) => kind === 'mark').map(wordAt);
  if (marks.some((mark) => !/^[,%$€£'’&+-]$/u.test(mark))) return null;
  const names = inner
    .filter((token, index) => index > 0 || /^\p{Lu}{2}/u.test(text.slice(token.start, token.end)))
    .filter((token) => token.kind === 'word' && /^\p{Lu}/u.test(text.slice(token.start, token.end)))
    .map(wordAt)
    .filter((word) => !/^i(?:'\w+)?$/u.test(word));
  return { start: inner[0]!.start, end: inner.at(-1)!.end, words, names };
}
