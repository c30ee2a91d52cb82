import type { RawFields } from './interaction.ts';
import { isObject, type JsonObject } from './json.ts';
import { FIELDS, type Field, type FieldMap } from './types.ts';

/** The column in which a person who mends rejects finds the reason; never read back. */
export const REASON_COLUMN = 'parley_reason';
/** Joins two columns, such as a date and a time of day, to one value. */
const JOIN = / *\+ */;

export interface MappedRecord {
  fields: RawFields;
  attributes: Record<string, string>;
}

/**
 * The columns that a column name of a mapping stands for: itself, or the two that `Date + Time` joins.
 *
 * @param known whether there is such a column
 */
export function columnParts(name: string, known: (column: string) => boolean): string[] {
  if (known(name)) return [name];
  const parts = name.split(JOIN);
  return parts.length > 1 && parts.every(known) ? parts : [name];
}

/** Makes the function that takes the cells of a row apart into fields and attributes. */
export function csvMapper(columns: string[], map: FieldMap): (cells: string[]) => MappedRecord {
  const indexOf = new Map(columns.map((name, index) => [name, index]));
  const fields: [Field, number[]][] = [];
  const used = new Set<number>();
  for (const field of FIELDS) {
    const name = map[field] ?? (indexOf.has(field) ? field : undefined);
    if (!name) continue;
    const indexes = columnParts(name, (part) => indexOf.has(part)).flatMap((part) => indexOf.get(part) ?? []);
    fields.push([field, indexes]);
    for (const index of indexes) used.add(index);
  }
  const others = columns.flatMap((name, index): [string, number][] =>
    used.has(index) || name === REASON_COLUMN || name === '__proto__' ? [] : [[name, index]],
  );
  return (cells) => {
    const record: MappedRecord = { fields: {}, attributes: {} };
    for (const [field, indexes] of fields) {
      record.fields[field] =
        indexes.length === 1 ? cells[indexes[0] ?? 0] : indexes.map((index) => cells[index]).join(' ');
    }
    for (const [name, index] of others) {
      const value = cells[index];
      if (value) record.attributes[name] = value;
    }
    return record;
  };
}

/** A place in a JSON object: the name as it is written, and its steps inwards where dots part it. */
interface Path {
  name: string;
  steps: string[];
}

/** One mapped field of a JSON object, with the paths of its values. */
interface JsonField {
  field: Field;
  paths: Path[];
}

/** Makes the function that takes a JSON object apart into fields and attributes. */
export function jsonMapper(columns: string[], map: FieldMap): (object: JsonObject) => MappedRecord {
  const known = new Set(columns);
  const fields: JsonField[] = [];
  for (const field of FIELDS) {
    const name = map[field] ?? field;
    if (name === '') continue;
    // A column that was mapped to another field is not also read under its own name.
    if (!map[field] && Object.values(map).includes(field)) continue;
    const parts = columnParts(name, (part) => known.has(part));
    fields.push({ field, paths: parts.map((part) => ({ name: part, steps: part.split('.') })) });
  }
  const taken = new Set(fields.flatMap(({ paths }) => paths.map(({ name }) => name)));
  const nested = new Set(
    fields.flatMap(({ paths }) => paths.flatMap(({ steps }) => (steps.length > 1 ? [steps[0] ?? ''] : []))),
  );
  return (object) => {
    const record: MappedRecord = { fields: {}, attributes: {} };
    for (const { field, paths } of fields) {
      const [path] = paths;
      if (!path) continue;
      const value =
        paths.length === 1 ? valueAt(object, path) : paths.map((part) => valueAt(object, part) ?? '').join(' ');
      if (value !== undefined) setField(record, field, value);
    }
    for (const key in object) {
      if (taken.has(key) || key === REASON_COLUMN) continue;
      const value = object[key];
      if (nested.has(key) && isObject(value)) addNested(record.attributes, key, value, taken);
      else if (isPlainAuthor(key, value, record)) record.fields['author.handle'] = value;
      else addAttribute(record.attributes, key, value);
    }
    return record;
  };
}

/** A dotted name that stands in the object as it is comes first; else the dots are steps inwards. */
function valueAt(object: JsonObject, { name, steps }: Path): unknown {
  const whole = object[name];
  if (whole !== undefined || steps.length === 1) return whole;
  let value: unknown = object;
  for (const step of steps) value = isObject(value) ? value[step] : undefined;
  return value;
}

/** Lines of one file may give the author as a name here and as an object there. */
function setField(record: MappedRecord, field: Field, value: unknown): void {
  if (field.startsWith('author.') && isObject(value)) {
    for (const part of ['handle', 'name', 'email'] as const) record.fields[`author.${part}`] ??= value[part];
  } else record.fields[field] ??= value;
}

function isPlainAuthor(key: string, value: unknown, record: MappedRecord): boolean {
  return key === 'author' && typeof value === 'string' && !record.fields['author.handle'];
}

function addNested(attributes: Record<string, string>, prefix: string, object: JsonObject, taken: Set<string>): void {
  for (const key in object) {
    const path = `${prefix}.${key}`;
    if (!taken.has(path)) addAttribute(attributes, path, object[key]);
  }
}

function addAttribute(attributes: Record<string, string>, name: string, value: unknown): void {
  if (value === null || value === undefined || value === '' || name === '__proto__') return;
  if (name === 'attributes' && isObject(value)) {
    for (const key in value) addAttribute(attributes, key, value[key]);
    return;
  }
  attributes[name] = typeof value === 'object' ? JSON.stringify(value) : String(value);
}
