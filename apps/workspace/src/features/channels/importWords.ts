import type { Import } from '@parley/server/api';

const STATES: Readonly<Record<Import['state'], string>> = {
  waiting: 'Waits for you to start it',
  running: 'Coming in',
  finished: 'All in',
  failed: 'Stopped by a problem',
  stopped: 'Stopped',
  undoing: 'Being taken back',
  undone: 'Taken back',
};

/** Where an import stands, in words. */
export function stateWords({ state }: Import): string {
  return STATES[state];
}

const FORMATS: Readonly<Record<string, string>> = {
  csv: 'CSV',
  tsv: 'TSV',
  jsonl: 'JSON lines',
  mbox: 'mbox',
  eml: 'a mail',
};
const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
  'windows-1252': 'Windows-1252',
};
const DELIMITERS: Readonly<Record<string, string>> = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'bar' };

/** How the file is read: `CSV`, `UTF-8`, `columns parted by a semicolon`. */
export function readAs(preview: { format: string; encoding: string; delimiter: string | null }): string[] {
  const { format, encoding, delimiter } = preview;
  const parted = delimiter === null ? null : `columns parted by a ${DELIMITERS[delimiter] ?? `“${delimiter}”`}`;
  return [FORMATS[format] ?? format, ENCODINGS[encoding], parted].filter((part) => typeof part === 'string');
}
