/** The words of a language as they are written down: one list of space-separated words for each strength. */
export interface LexiconSource {
  /** Strength from -3 to 3 (never 0) to words; `_` joins the words of a phrase of two. */
  polar: Readonly<Record<string, string>>;
  /** Turn what follows round: "not good". */
  negators: string;
  /** Make what follows stronger. */
  intensifiers: string;
  /** Make what follows weaker. */
  diminishers: string;
  /** What follows outweighs what went before. */
  contrasts: string;
}

export interface Lexicon {
  words: ReadonlyMap<string, number>;
  /** First words of the phrases in `words`: other words need no second look. */
  phraseStarts: ReadonlySet<string>;
  negators: ReadonlySet<string>;
  intensifiers: ReadonlySet<string>;
  diminishers: ReadonlySet<string>;
  contrasts: ReadonlySet<string>;
}

const split = (list: string): string[] => list.split(/\s+/).filter(Boolean);

/** Makes the lookup tables of a language from its word lists. */
export function buildLexicon(source: LexiconSource): Lexicon {
  const words = new Map<string, number>();
  const phraseStarts = new Set<string>();
  for (const [strength, list] of Object.entries(source.polar)) {
    for (const word of split(list)) {
      words.set(word.replace('_', ' '), Number(strength));
      if (word.includes('_')) phraseStarts.add(word.slice(0, word.indexOf('_')));
    }
  }
  return {
    words,
    phraseStarts,
    negators: new Set(split(source.negators)),
    intensifiers: new Set(split(source.intensifiers)),
    diminishers: new Set(split(source.diminishers)),
    contrasts: new Set(split(source.contrasts)),
  };
}
