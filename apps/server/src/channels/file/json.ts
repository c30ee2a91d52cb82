import { isUtf8 } from 'node:buffer';
import type { Line } from './lines.ts';

export type JsonObject = Record<string, unknown>;

/** Whole numbers from 16 digits on may not fit a JavaScript number; identifiers of posts have 18. */
const LONG_NUMBER = /[[:,]\s*-?\d{16,}\s*[,}\]]/;

/** What a line of JSON holds: an object, nothing (a blank line), or the reason why it cannot be read. */
type ParsedLine = { object: JsonObject } | { reason: string } | null;

/** Reads one JSON object. Whole numbers that a JavaScript number cannot hold are kept as strings, digit by digit. */
export function parseJsonLine(line: Line): ParsedLine {
  if (line.fault !== null) return { reason: line.fault };
  if (!isUtf8(line.bytes)) {
    const surrogate = /\xed[\xa0-\xbf][\x80-\xbf]/.test(line.bytes.toString('latin1'));
    return {
      reason: surrogate
        ? 'the line holds half of a character (a lone surrogate)'
        : 'the line is not valid UTF-8; mend the damaged characters, or save the file as UTF-8',
    };
  }
  const text = line.bytes.toString('utf8');
  if (text.trim() === '') return null;
  try {
    const value: unknown = LONG_NUMBER.test(text) ? JSON.parse(text, exactIntegers) : JSON.parse(text);
    if (isObject(value)) return { object: value };
    return { reason: `expected a JSON object such as {"text":"…"}, found ${kindOf(value)}` };
  } catch (error) {
    return { reason: `this is not valid JSON: ${error instanceof Error ? plain(error.message) : 'unreadable'}` };
  }
}

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** TypeScript's library does not know yet that a reviver gets the source text (ECMAScript 2026). */
type Reviver = (this: unknown, key: string, value: unknown, context?: { source?: string }) => unknown;

const exactIntegers: Reviver = (_key, value, context) =>
  typeof value === 'number' && !Number.isSafeInteger(value) && context?.source && /^-?\d+$/.test(context.source)
    ? context.source
    : value;

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}

/** The engine quotes the line in its message; the reader has the line already. */
function plain(message: string): string {
  return message.replace(/, \.{0,3}"[\s\S]*$/, '').replace(/ in JSON at position (\d+)[\s\S]*/, ' at character $1');
}
