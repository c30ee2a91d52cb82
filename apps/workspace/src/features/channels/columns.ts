import type { Import, ImportPreview, ImportStart } from '@parley/server/api';

export type PreviewColumn = ImportPreview['columns'][number];
export type FieldName = NonNullable<PreviewColumn['field']>;
export type Mapping = NonNullable<ImportStart['mapping']>;

/** Under this we ask whether we understood the column right. */
const SURE = 0.8;

/** What a column can hold, in the words of the list of choices; the most usual first. */
export const FIELD_WORDS: Readonly<Record<FieldName, string>> = {
  text: 'their words',
  at: 'when',
  'author.name': 'who said it, by name',
  'author.handle': 'who said it, by handle or number',
  'author.email': 'who said it, by email',
  rating: 'rating',
  url: 'its address on the web',
  language: 'language',
  conversation: 'which conversation',
  inReplyTo: 'which message it answers',
  externalId: 'its id at the source',
  direction: 'from them, or from us',
  visibility: 'public or private',
};

/** Whether the column's field was guessed, and not too surely. */
export function isDoubtful(column: PreviewColumn): boolean {
  return column.field !== null && column.confidence < SURE;
}

/**
 * What the person said about the columns, with one more choice. A field is held by one column: choosing it takes it from
 * the one that had it. What the column was taken for before stays empty and is not guessed anew, so that nothing else
 * changes than what was chosen.
 *
 * @param said what was said before; an empty column keeps a field out
 * @param field null keeps the column as a detail
 */
export function chooseField(said: Mapping, column: PreviewColumn, field: FieldName | null): Mapping {
  const others = Object.entries(said).filter(([, held]) => held !== column.name);
  const next: Mapping = Object.fromEntries(others);
  if (column.field && column.field !== field) next[column.field] = '';
  if (field) next[field] = column.name;
  return next;
}

/** What was said about the columns so far; the server keeps it with the import. */
export function saidOf({ mapping }: Import): Mapping {
  return (mapping ?? {}) as Mapping;
}
