import type { CueTable } from './cues/cues.ts';
import { germanCues } from './cues/de.ts';
import { englishCues } from './cues/en.ts';
import { spanishCues } from './cues/es.ts';
import { frenchCues } from './cues/fr.ts';
import { italianCues } from './cues/it.ts';
import { portugueseCues } from './cues/pt.ts';
import { german } from './lexicons/de.ts';
import { english } from './lexicons/en.ts';
import { spanish } from './lexicons/es.ts';
import { french } from './lexicons/fr.ts';
import { italian } from './lexicons/it.ts';
import type { Lexicon } from './lexicons/lexicon.ts';
import { portuguese } from './lexicons/pt.ts';

/** What the engine knows of a language that it scores. */
export interface LanguagePack {
  lexicon: Lexicon;
  cues: CueTable;
}

/** The scored languages by ISO 639-1 code; texts in any other are honestly left unscored. */
export const languagePacks: ReadonlyMap<string, LanguagePack> = new Map([
  ['de', { lexicon: german, cues: germanCues }],
  ['en', { lexicon: english, cues: englishCues }],
  ['es', { lexicon: spanish, cues: spanishCues }],
  ['fr', { lexicon: french, cues: frenchCues }],
  ['it', { lexicon: italian, cues: italianCues }],
  ['pt', { lexicon: portuguese, cues: portugueseCues }],
]);
