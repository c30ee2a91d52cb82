import { decideDateOrder } from './dateOrder.ts';
import { FIELD_NAMES, normalName, PERSON_WORDS } from './fieldNames.ts';
import { REASON_COLUMN } from './mapping.ts';
import { type ColumnProfile, idShape, profileColumns, type SampleRow } from './profile.ts';
import { FIELDS, type Field, type FieldGuess, type FieldMap, type MappingGuess } from './types.ts';

interface GuessOptions {
  /** What the person said; such fields and columns are not guessed. */
  map?: FieldMap | undefined;
  timeZone: string;
  now: Date;
}

/** The surest fields first, so that a column is not taken by a weaker claim. */
const ORDER: Field[] = [
  'at',
  'url',
  'author.email',
  'inReplyTo',
  'text',
  'conversation',
  'externalId',
  'author.handle',
  'author.name',
  'rating',
  'language',
  'direction',
  'visibility',
];

/** Below this a column is rather kept as an attribute. */
const LEAST_CONFIDENCE = 0.3;

/** Guesses from names and values which column of a table holds which field of an interaction. */
export function guessMapping(
  columns: readonly string[],
  sampleRows: readonly SampleRow[],
  options: GuessOptions = { timeZone: 'UTC', now: new Date() },
): MappingGuess {
  const profiles = profileColumns(columns, sampleRows);
  const fields: MappingGuess['fields'] = {};
  const taken = new Set<string>([REASON_COLUMN]);
  for (const field of FIELDS) {
    const column = options.map?.[field];
    if (!column) continue;
    fields[field] = { column, confidence: 1, reason: 'you said so' };
    for (const part of [column, ...column.split(/ *\+ */)]) taken.add(part);
  }
  for (const field of ORDER) {
    if (fields[field] || options.map?.[field] === '') continue;
    const guess = bestColumn(field, profiles, taken, fields);
    if (!guess) continue;
    fields[field] = guess;
    taken.add(guess.column);
  }
  joinTimeOfDay(fields, profiles, taken, options.map);
  const dateOrder = explainDates(fields, profiles, options);
  return { fields, dateOrder, attributes: columns.filter((name) => !taken.has(name)) };
}

function bestColumn(
  field: Field,
  profiles: ColumnProfile[],
  taken: Set<string>,
  fields: MappingGuess['fields'],
): FieldGuess | null {
  let best: FieldGuess | null = null;
  for (const profile of profiles) {
    if (taken.has(profile.name)) continue;
    const guess = claim(field, profile, profiles, fields);
    if (guess && guess.confidence >= LEAST_CONFIDENCE && guess.confidence > (best?.confidence ?? 0)) best = guess;
  }
  return best;
}

/** How sure it is that this column holds this field, and why; null when its values speak against it. */
function claim(
  field: Field,
  profile: ColumnProfile,
  profiles: ColumnProfile[],
  fields: MappingGuess['fields'],
): FieldGuess | null {
  const named = profile.name === field ? 1 : nameScore(field, profile.name);
  const { factor, reason } = VALUES[field](profile, { named, profiles, fields });
  const confidence = named > 0 ? named * factor : valueScore(field, profile, profiles);
  if (confidence === 0) return null;
  const why = named > 0 ? `the name "${profile.name}"${reason ? ` and ${reason}` : ''}` : reason;
  return { column: profile.name, confidence: Math.min(1, Math.round(confidence * 100) / 100), reason: why };
}

function nameScore(field: Field, name: string): number {
  const [parent, ...inner] = name.split('.');
  if (inner.length === 0) return lookUp(field, normalName(name));
  const parentName = normalName(parent ?? '');
  const last = normalName(inner.at(-1) ?? '');
  if (!PERSON_WORDS.has(parentName)) return 0.9 * lookUp(field, last);
  if (field === 'author.handle' && last === 'id') return 0.7;
  return field.startsWith('author.') ? Math.max(lookUp(field, last), lookUp(field, `${parentName}_${last}`)) : 0;
}

function lookUp(field: Field, name: string): number {
  const table = FIELD_NAMES[field];
  return Object.hasOwn(table, name) ? (table[name] ?? 0) : 0;
}

interface Context {
  named: number;
  profiles: ColumnProfile[];
  fields: MappingGuess['fields'];
}

interface Verdict {
  /** 1 when the values agree with the name, 0 when they rule it out. */
  factor: number;
  reason: string;
}

const percent = (share: number) => `${Math.round(share * 100)} %`;
const only = (share: number, what: string): Verdict => ({
  factor: share >= 0.6 ? 1 : 0,
  reason: `${percent(share)} of its values are ${what}`,
});

/** What the values of a column say about each field. An empty column is judged by its name alone. */
const VALUES: Record<Field, (profile: ColumnProfile, context: Context) => Verdict> = {
  text: (profile, { named }) => {
    if (profile.filled === 0) return { factor: 1, reason: '' };
    const other = Math.max(profile.dateShare, profile.urlShare, profile.emailShare, profile.wholeNumberShare);
    if (other > 0.8 && named < 1) return { factor: 0, reason: '' };
    const wordy = profile.meanWords >= 3 || profile.meanLength >= 20;
    const reason = `its values have ${Math.round(profile.meanWords)} words on average`;
    return { factor: wordy || named >= 0.95 ? 1 : 0.6, reason };
  },
  at: (profile, { named }) => {
    if (profile.filled === 0) return { factor: 1, reason: '' };
    if (profile.dateShare >= 0.5) return only(Math.max(0.6, profile.dateShare), 'dates');
    const undated = profile.meanWords > 6 || profile.timeOfDayShare > 0.5 || profile.numberShare > 0.5;
    const trusted = named === 1 || (named >= 0.95 && !undated);
    return { factor: trusted ? 0.5 : 0, reason: `few of its values (${percent(profile.dateShare)}) are dates` };
  },
  externalId: (profile, { named, profiles, fields }) => {
    if (profile.filled === 0 || named === 1) return { factor: 1, reason: '' };
    // A real id may repeat where a file holds rows twice; other columns must prove that each value is its own.
    const leastDistinct = named >= 0.9 ? 0.5 : 0.95;
    if (profile.distinctShare < leastDistinct || profile.meanWords > 1.5) return { factor: 0, reason: '' };
    const replies = profiles.find(({ name }) => name === fields.inReplyTo?.column);
    return replies && replies.filled > 0 ? answered(profile, replies) : { factor: 1, reason: 'each value occurs once' };
  },
  'author.handle': (profile) => ({
    factor: profile.filled === 0 || (profile.meanLength <= 60 && profile.meanWords <= 4) ? 1 : 0,
    reason: '',
  }),
  'author.name': (profile) => ({
    factor: profile.filled === 0 || (profile.meanLength <= 60 && profile.meanWords <= 5) ? 1 : 0,
    reason: '',
  }),
  'author.email': (profile, { named }) =>
    profile.filled === 0 ? { factor: named >= 0.9 ? 1 : 0, reason: '' } : only(profile.emailShare, 'e-mail addresses'),
  conversation: (profile) => ({ factor: profile.filled === 0 || profile.meanWords <= 1.5 ? 1 : 0, reason: '' }),
  inReplyTo: (profile) => ({
    factor: profile.filled === 0 || (profile.meanWords <= 1.5 && profile.emailShare < 0.5) ? 1 : 0,
    reason: '',
  }),
  url: (profile) => (profile.filled === 0 ? { factor: 1, reason: '' } : only(profile.urlShare, 'web addresses')),
  direction: (profile, { named }) =>
    named === 1 || profile.filled === 0 ? { factor: 1, reason: '' } : only(profile.booleanShare, 'yes or no'),
  visibility: () => ({ factor: 1, reason: '' }),
  rating: (profile, { named }) => {
    if (profile.filled === 0 || named === 1) return { factor: 1, reason: '' };
    const scale = profile.numberShare >= 0.8 && profile.smallest >= 0 && profile.largest <= 10;
    return { factor: scale ? 1 : 0, reason: `its values are numbers from ${profile.smallest} to ${profile.largest}` };
  },
  language: (profile, { named }) =>
    named === 1 || profile.filled === 0 ? { factor: 1, reason: '' } : only(profile.languageShare, 'language codes'),
};

/** An id is the one that replies refer to: their values are among its own, or at least look like them. */
function answered(profile: ColumnProfile, replies: ColumnProfile): Verdict {
  const ids = new Set(profile.values);
  if (replies.values.some((value) => ids.has(value))) {
    return { factor: 2, reason: `"${replies.name}" refers to its values` };
  }
  const [mine, theirs] = [idShape(profile), idShape(replies)];
  const alike = mine.kind === theirs.kind && Math.abs(mine.meanLength - theirs.meanLength) < 3;
  return alike
    ? { factor: 1.5, reason: `its values look like those of "${replies.name}"` }
    : { factor: 0.8, reason: 'each value occurs once' };
}

/** A claim by values alone, for the fields that tables always have: the text, and when it was said. */
function valueScore(field: Field, profile: ColumnProfile, profiles: ColumnProfile[]): number {
  if (field === 'text') {
    const longest = Math.max(...profiles.map((other) => other.meanLength));
    const isText = profile.meanWords >= 4 && profile.urlShare < 0.5 && profile.dateShare < 0.5;
    return isText && profile.meanLength === longest ? 0.5 : 0;
  }
  if (field === 'at') return profile.dateShare >= 0.9 && profile.numberShare < 0.5 ? 0.4 : 0;
  if (field === 'author.email') return profile.emailShare >= 0.9 ? 0.5 : 0;
  return 0;
}

/** Dates and times of day in two columns become one value. */
function joinTimeOfDay(
  fields: MappingGuess['fields'],
  profiles: ColumnProfile[],
  taken: Set<string>,
  told: FieldMap | undefined,
): void {
  const at = fields.at;
  const dates = profiles.find(({ name }) => name === at?.column);
  if (!at || !dates || told?.at || dates.values.some((value) => value.includes(':'))) return;
  const times = profiles.find(
    ({ name, filled, timeOfDayShare }) =>
      !taken.has(name) && filled > 0 && timeOfDayShare > 0.8 && /time|hour/i.test(name),
  );
  if (!times) return;
  taken.add(times.name);
  const reason = `${at.reason}; "${times.name}" has the time of day`;
  fields.at = { column: `${dates.name} + ${times.name}`, confidence: at.confidence, reason };
}

function explainDates(fields: MappingGuess['fields'], profiles: ColumnProfile[], options: GuessOptions) {
  const column = fields.at?.column.split(/ *\+ */)[0];
  const dates = profiles.find(({ name }) => name === fields.at?.column || name === column);
  const { order, reason } = decideDateOrder(dates?.values ?? [], options.timeZone, options.now);
  if (fields.at && reason) fields.at = { ...fields.at, reason: `${fields.at.reason}; ${reason}` };
  return order;
}
