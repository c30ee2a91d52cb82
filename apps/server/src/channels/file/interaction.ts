import { hash } from 'node:crypto';
import { parseTime, type TimeRules } from './time.ts';
import type { Field, InterchangeAuthor, InterchangeInteraction } from './types.ts';

const MAX_TEXT = 100_000;
const MAX_NAME = 500;
const MAX_URL = 2_000;
const MAX_ATTRIBUTES = 64;
const MAX_ATTRIBUTE = 20_000;

/** What a record says, field by field, not yet checked. */
export type RawFields = Partial<Record<Field, unknown>>;

export interface InteractionRules extends TimeRules {
  now: Date;
}

const DAY = 86_400_000;
const DIRECTIONS: Record<string, 'in' | 'out'> = {
  in: 'in',
  inbound: 'in',
  incoming: 'in',
  true: 'in',
  out: 'out',
  outbound: 'out',
  outgoing: 'out',
  false: 'out',
};

/** Thrown inside this file only. No Error: rejects come by the million, and a stack trace would cost more than reading. */
class Refusal {
  readonly reason: string;

  constructor(reason: string) {
    this.reason = reason;
  }
}

/**
 * Checks the fields of a record and makes an interaction of them. Text stays exactly as it came.
 *
 * @param attributes everything that is no field; taken over, and added to
 * @returns the interaction, or the reason why there is none
 */
export function toInteraction(
  raw: RawFields,
  attributes: Record<string, string>,
  rules: InteractionRules,
): InterchangeInteraction | string {
  try {
    return checked(raw, attributes, rules);
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
}

function checked(raw: RawFields, attributes: Record<string, string>, rules: InteractionRules): InterchangeInteraction {
  const text = textOf(raw.text);
  const at = timeOf(raw.at, rules);
  const author = authorOf(raw);
  const rating = ratingOf(raw.rating, attributes);
  const language = languageOf(raw.language, attributes);
  checkAttributes(attributes);
  return {
    externalId: short('externalId', raw.externalId, MAX_NAME) ?? defaultExternalId(author, at, text),
    at,
    atAssumed: at === null,
    text,
    author,
    conversation: short('conversation', raw.conversation, MAX_NAME),
    inReplyTo: short('inReplyTo', raw.inReplyTo, MAX_NAME),
    url: short('url', raw.url, MAX_URL),
    direction: oneOf('direction', raw.direction, DIRECTIONS) ?? 'in',
    visibility: oneOf('visibility', raw.visibility, { public: 'public', private: 'private' }),
    rating,
    language,
    attributes,
  };
}

/**
 * The id of an interaction whose source gives none: the same author, time and text always have the same id, so that
 * bringing a file in twice changes nothing.
 *
 * @returns 32 hexadecimal digits of a SHA-256
 */
export function defaultExternalId(author: InterchangeAuthor | null, at: string | null, text: string): string {
  const who = author?.handle ?? author?.email ?? author?.name ?? '';
  return hash('sha256', `${who}\n${at ?? ''}\n${text}`, 'hex').slice(0, 32);
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) throw new Refusal('text is empty');
  if (typeof value === 'object') throw new Refusal('text must be a string, but is a list or an object');
  const text = String(value);
  if (!/\S/.test(text)) throw new Refusal('text is empty');
  if (text.length > MAX_TEXT) {
    throw new Refusal(`text has ${text.length} characters; the most that is kept is ${MAX_TEXT}`);
  }
  checkStorable('text', text);
  return text;
}

function timeOf(value: unknown, rules: InteractionRules): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string' && typeof value !== 'number') {
    throw new Refusal('the time must be a string or a number; write it like 2015-02-22T12:03:11Z');
  }
  if (typeof value === 'string' && value.trim() === '') return null;
  const time = parseTime(value, rules);
  if (typeof time === 'string') throw new Refusal(time);
  if (time < 0 || time > rules.now.getTime() + DAY) {
    throw new Refusal(`the time "${String(value).slice(0, 60)}" lies outside 1970 to tomorrow`);
  }
  const iso = new Date(time).toISOString();
  return iso.endsWith('.000Z') ? `${iso.slice(0, 19)}Z` : iso;
}

function authorOf(raw: RawFields): InterchangeAuthor | null {
  const handle = short('author.handle', raw['author.handle'], MAX_NAME);
  const name = short('author.name', raw['author.name'], MAX_NAME);
  const email = short('author.email', raw['author.email'], MAX_NAME);
  return handle === null && name === null && email === null ? null : { handle, name, email };
}

/** A short string without spaces around it; null when there is none. */
function short(field: string, value: unknown, limit: number): string | null {
  if (value === undefined || value === null || value === '') return null;
  if (typeof value === 'object') throw new Refusal(`${field} must be a string, but is a list or an object`);
  const text = String(value).trim();
  if (text.length > limit)
    throw new Refusal(`${field} has ${text.length} characters; the most that is kept is ${limit}`);
  checkStorable(field, text);
  return text === '' ? null : text;
}

function oneOf<T extends string>(field: string, value: unknown, allowed: Record<string, T>): T | null {
  const text = short(field, value, MAX_NAME);
  if (text === null) return null;
  const found = Object.hasOwn(allowed, text.toLowerCase()) ? allowed[text.toLowerCase()] : undefined;
  if (found === undefined) {
    const choices = [...new Set(Object.values(allowed))].map((choice) => `"${choice}"`).join(' or ');
    throw new Refusal(`${field} must be ${choices}, but is "${text.slice(0, 60)}"`);
  }
  return found;
}

/** A rating that is no number must not cost the message: it is kept as an attribute. */
function ratingOf(value: unknown, attributes: Record<string, string>): number | null {
  const text = short('rating', value, MAX_NAME);
  if (text === null) return null;
  const found = /^([+-]?\d+(?:[.,]\d+)?)(?:\s*\/\s*\d+)?$/.exec(text);
  if (found) return Number(found[1]?.replace(',', '.'));
  if (/^[★⭐]+☆*$/u.test(text)) return [...text.replaceAll('☆', '')].length;
  attributes.rating = text;
  return null;
}

function languageOf(value: unknown, attributes: Record<string, string>): string | null {
  const text = short('language', value, MAX_NAME);
  if (text === null) return null;
  const code = /^([a-z]{2,3})(?:[-_][a-z0-9_-]+)?$/i.exec(text)?.[1];
  if (code) return code.toLowerCase();
  attributes.language = text;
  return null;
}

function checkAttributes(attributes: Record<string, string>): void {
  let count = 0;
  for (const name in attributes) {
    count += 1;
    const value = attributes[name] ?? '';
    if (name.length > MAX_NAME)
      throw new Refusal(`a field name has ${name.length} characters; the most is ${MAX_NAME}`);
    if (value.length > MAX_ATTRIBUTE) {
      const label = name.slice(0, 60);
      throw new Refusal(`field "${label}" has ${value.length} characters; the most that is kept is ${MAX_ATTRIBUTE}`);
    }
    checkStorable(name, name);
    checkStorable(name, value);
  }
  if (count > MAX_ATTRIBUTES)
    throw new Refusal(`${count} fields beside the text; the most that is kept is ${MAX_ATTRIBUTES}`);
}

function checkStorable(field: string, text: string): void {
  if (text.includes('\0'))
    throw new Refusal(`${printable(field).slice(0, 60)} holds a NUL character, which no text can have`);
  if (!text.isWellFormed()) {
    throw new Refusal(`${printable(field).slice(0, 60)} holds half of a character (a lone surrogate)`);
  }
}

/** A string that every database can store: NUL shown as ␀, lone surrogates as the replacement character. */
export function printable(text: string): string {
  return text.replaceAll('\0', '␀').toWellFormed();
}
