/** The kinds of file that customer messages come in. `jsonl` also covers one top-level JSON array. */
export type FileFormat = 'csv' | 'tsv' | 'jsonl' | 'mbox' | 'eml';

/** Character sets that are told apart; `binary` stands for mail, whose parts name their own. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'binary';

export const FIELDS = [
  'text',
  'at',
  'externalId',
  'author.handle',
  'author.name',
  'author.email',
  'conversation',
  'inReplyTo',
  'url',
  'direction',
  'visibility',
  'rating',
  'language',
] as const;

/** A field of the interchange form that a column can be mapped to. */
export type Field = (typeof FIELDS)[number];

/**
 * Which column holds which field. `Date + Time` joins two columns; a dot reaches into an object of a JSON line; an empty
 * name says that no column holds it.
 */
export type FieldMap = Partial<Record<Field, string>>;

/** How `03/04/2015` is read: day first or month first. */
export type DateOrder = 'dmy' | 'mdy';

/** One interaction in the interchange form, checked and complete. */
export interface InterchangeInteraction {
  /** Given by the source, or 32 hexadecimal digits made from author, time and text. At most 500 UTF-16 units. */
  externalId: string;
  /** ISO 8601 in UTC; null when the source gives no time. */
  at: string | null;
  /** True when the source gave no time, so that the importer writes its own time and marks it. */
  atAssumed: boolean;
  /** Exactly as it came; at most 100,000 UTF-16 units; never blank. */
  text: string;
  author: InterchangeAuthor | null;
  conversation: string | null;
  inReplyTo: string | null;
  url: string | null;
  direction: 'in' | 'out';
  visibility: 'public' | 'private' | null;
  rating: number | null;
  /** ISO 639 code in lower case, without region. */
  language: string | null;
  /** Everything else that the source says; values as strings, nested values as JSON text. */
  attributes: Record<string, string>;
}

/** At least one of the three is set. */
export interface InterchangeAuthor {
  handle: string | null;
  name: string | null;
  email: string | null;
}

/** What was decided about a file from its beginning; enough to go on reading in the middle. Plain JSON. */
export interface Plan {
  format: FileFormat;
  /** `array` when the JSON objects are elements of one top-level list. */
  layout: 'lines' | 'array';
  encoding: Encoding;
  compressed: boolean;
  /** Null where the format has none. */
  delimiter: string | null;
  newline: '\n' | '\r';
  /** Names of the columns in file order, made unique; for `jsonl` those seen in the sample. */
  columns: string[];
  /** False when the first row of a CSV file is already data. */
  hasHeader: boolean;
  map: FieldMap;
  dateOrder: DateOrder;
}

/** A place in a file from which reading can go on: before the record it came with. Plain JSON, under a few kB. */
export interface Checkpoint {
  /** Bytes before the record, in the uncompressed stream; UTF-16 and Windows-1252 are counted after change to UTF-8. */
  offset: number;
  /** Physical line at which the record starts, from 1. */
  line: number;
  plan: Plan;
}

export interface InteractionRow {
  kind: 'interaction';
  line: number;
  checkpoint: Checkpoint;
  interaction: InterchangeInteraction;
}

export interface RejectRow {
  kind: 'reject';
  /** Physical line at which the record starts, from 1; a header counts as line 1. */
  line: number;
  checkpoint: Checkpoint;
  /** For the reader: what was expected and what came. */
  reason: string;
  /** The record as it came, safe to store (no NUL, no lone surrogate); its first 200 characters where it is too long. */
  raw: string;
}

/** One record of a file: an interaction, or the reason why it is none. */
export type Row = InteractionRow | RejectRow;

export interface ReadOptions {
  /** Told by the person; otherwise found from the bytes and the name. */
  format?: FileFormat | undefined;
  fileName?: string | undefined;
  /** Told by the person; fields left out are guessed from names and values. */
  map?: FieldMap | undefined;
  /** IANA name, for times that carry no zone. */
  timeZone: string;
  /** The present; a message dated more than a day after it is a reject. */
  now: Date;
}

export interface ResumeOptions extends ReadOptions {
  /** Go on before the record of this checkpoint. The file must be the same. */
  resumeFrom?: Checkpoint | undefined;
  /** Byte of the file at which `source` begins; use `seekPosition(checkpoint)` when the file can be opened there. */
  sourceOffset?: number | undefined;
}

/** Why a column was taken for a field. */
export interface FieldGuess {
  column: string;
  /** From 0 to 1; 1 when told by the person. */
  confidence: number;
  reason: string;
}

export interface MappingGuess {
  fields: Partial<Record<Field, FieldGuess>>;
  dateOrder: DateOrder;
  /** Columns that are kept as attributes. */
  attributes: string[];
}

/** What the person sees before an import. */
export interface Preview {
  format: FileFormat;
  compressed: boolean;
  encoding: Encoding;
  delimiter: string | null;
  /** Up to five different values of each column, cut at 200 characters. */
  columns: { name: string; samples: string[] }[];
  mapping: MappingGuess;
  interactions: InterchangeInteraction[];
  rejects: { line: number; reason: string; raw: string }[];
  /** Things worth knowing, such as renamed columns, in plain sentences. */
  notes: string[];
  /** What stands in the way of the import, such as no column with the text; null when nothing does. */
  problem: { code: string; message: string } | null;
}
