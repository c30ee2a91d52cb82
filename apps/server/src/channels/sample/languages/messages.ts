import type { Language } from '../types.ts';
import { dutch } from './dutch.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { spanish } from './spanish.ts';

/** Templates of whole messages, by the key of the need that they carry. */
export type Messages = Readonly<Record<string, readonly string[]>>;

/** What is said in other languages than English, in which the needs themselves are written. */
export const MESSAGES: Readonly<Partial<Record<Language, Messages>>> = {
  de: german,
  nl: dutch,
  fr: french,
  es: spanish,
};
