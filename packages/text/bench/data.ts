import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const folder = new URL('../../../../shared/data/', import.meta.url);

/** The rows of a development set, or nothing when the data is not on this machine. */
export function loadRows<Row>(set: string): Row[] | undefined {
  const file = new URL(`${set}.jsonl.gz`, folder);
  if (!existsSync(file)) return undefined;
  const lines = gunzipSync(readFileSync(file)).toString('utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Row);
}
