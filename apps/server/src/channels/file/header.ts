import { FIELD_NAMES, normalName } from './fieldNames.ts';
import { REASON_COLUMN } from './mapping.ts';
import { looksLikeDate } from './profile.ts';

const KNOWN_NAMES = new Set([REASON_COLUMN, ...Object.values(FIELD_NAMES).flatMap((table) => Object.keys(table))]);
const LONGEST_NAME = 120;

/** Whether one of these cells is the name of a column that tables of messages often have. */
export function hasKnownName(cells: readonly string[]): boolean {
  return cells.some((cell) => KNOWN_NAMES.has(normalName(cell)));
}

/** Whether the first row of a table names its columns: it has a known name, or nothing that only data has. */
export function looksLikeHeader(cells: readonly string[]): boolean {
  return hasKnownName(cells) || !cells.some((cell) => isData(cell.trim()));
}

function isData(cell: string): boolean {
  if (cell.length > LONGEST_NAME) return true;
  return (
    /^[+-]?\d+(?:[.,]\d+)?$/.test(cell) ||
    /^https?:\/\//i.test(cell) ||
    /^\S+@\S+\.\S+$/.test(cell) ||
    looksLikeDate(cell)
  );
}
