import { type Reading, readText } from '@parley/text';
import type { TextToRead } from './reader.ts';

/** What the worker thread does: reads texts, in order. */
export default function readAll(items: readonly TextToRead[]): Reading[] {
  return items.map((item) => readText(item));
}
