import { kleinbergBursts } from '../statistics/kleinberg.ts';
import { benjaminiHochberg } from '../statistics/multiple.ts';
import { type Alarm, type Series, usualCount, watch } from './alarms.ts';
import { findSegments, inSegment, type Segment } from './segments.ts';
import { DAY, type Dated, HOUR, type Traffic } from './traffic.ts';

/** A stretch of time in which a theme, or its part in one segment, was spoken of far more than usual. */
export type Burst = {
  from: number;
  to: number;
  /** When the messages up to then were enough to know. */
  alarmAt: number;
  /** Messages that the stretch would usually hold. */
  expected: number;
  observed: number;
  /** Chance of so many or more at the usual level, corrected for all the places and times looked at. */
  p: number;
  segment?: Segment;
};

/** What is common to all searches of one set of messages. */
export type Watch = {
  traffic: Traffic;
  segments: readonly Segment[];
  starts: ReadonlyMap<Segment, number> /** Unrest of whole segments. */;
  flares: readonly Flare[];
};
type Flare = { segment: Segment; from: number; to: number; alarmAt: number };

/** Alarms nearer than this are one burst. */
const SAME_BURST = 3 * HOUR;
/** False alarms that a day may bring, over all series together. */
const FALSE_ALARMS_A_DAY = 1;
/** Share of false ones among the bursts told. */
const FALSE_DISCOVERIES = 0.01;
/** Within trouble that a whole segment shows, a theme needs less proof of its own. */
const WITHIN_FLARE = 0.003;
const LEAST_WITHIN_FLARE = 4;
/** A segment that began after this share of the span was not watched before: it would look like a burst of the whole. */
const LATE_START = 0.1;
const STRAYS = 0.01;
/** Windows of 1 to 24 hours overlap so much that they count as about two. */
const INDEPENDENT_WINDOWS = 2;
/** However short and quiet the file, a rush must be rarer than this. */
const MOST_CHANCE = 1e-3;
/** A segment with more of a theme than this tells nothing beyond the theme. */
const MOST_OF_THEME = 0.8;
/** Bursts with this share of messages in common are one. */
const MOSTLY = 0.7;
const KLEINBERG = { scaling: 2, gamma: 0.3 };

/** Prepares the search: rhythm, segments, when each began, and unrest that runs through a whole segment. */
export function prepareWatch(traffic: Traffic): Watch {
  const segments = findSegments(traffic.dated);
  const starts = new Map(
    segments.map((segment) => [segment, startOf(traffic.dated.filter((message) => inSegment(message, segment)))]),
  );
  const angry = traffic.dated.filter(({ reading }) => reading.sentiment?.label === 'negative');
  const series = segments.map((segment) =>
    seriesOf(
      angry.filter((message) => inSegment(message, segment)),
      starts.get(segment)!,
    ),
  );
  const threshold = alarmThreshold(series, traffic);
  const flares = segments.flatMap((segment, index) =>
    episodes(watch(series[index]!, traffic, threshold)).map((alarms) => ({
      segment,
      ...extentOf(alarms, series[index]!),
    })),
  );
  return { traffic, segments, starts, flares };
}

/** When messages of a source began to come in earnest; a few strays before do not count. */
function startOf(messages: readonly Dated[]): number {
  return messages[Math.floor(messages.length * STRAYS)]?.at ?? 0;
}

/**
 * Chance under which a look may alarm, so that false ones stay within the budget of a day. A series is looked at when a
 * message comes; looks within one hour, and windows that overlap, see mostly the same messages.
 */
function alarmThreshold(series: readonly Series[], { from, to }: Traffic): number {
  const days = Math.max(1, (to - from) / DAY);
  return Math.min(MOST_CHANCE, (FALSE_ALARMS_A_DAY * days) / Math.max(1, looks(series)));
}

/** Independent looks at all series together. */
function looks(series: readonly Series[]): number {
  const hours = series.map(({ times }) => new Set(times.map((time) => Math.floor(time / HOUR))).size);
  return INDEPENDENT_WINDOWS * hours.reduce((sum, count) => sum + count, 0);
}

/** A series with the messages behind it. */
type Watched = { theme: number; messages: readonly Dated[]; series: Series; segment?: Segment };
type Candidate = Burst & {
  theme: number;
  members: ReadonlySet<Dated>;
  alarms: readonly Alarm[];
  /** Proved by the unrest of its segment. */
  proved: boolean;
};

/**
 * Finds the bursts of every theme, in the whole and in each segment, at most about one false alarm a day over all.
 *
 * @param themes messages of each theme with a time, copies by the same person left out, in order
 */
export function findBursts(themes: readonly (readonly Dated[])[], watching: Watch): Burst[][] {
  const { traffic } = watching;
  const watched = themes.flatMap((messages, theme) => seriesOfTheme(theme, messages, watching));
  const series = watched.map((one) => one.series);
  const threshold = alarmThreshold(series, traffic);
  const found = watched.flatMap((one) => [
    ...episodes(watch(one.series, traffic, threshold)).map((alarms) => toCandidate(one, alarms, traffic)),
    ...withinFlares(one, watching),
  ]);
  const kept = controlled(found, looks(series));
  return themes.map((_, theme) => withoutRepeats(kept.filter((candidate) => candidate.theme === theme)));
}

/** The whole of a theme and its part in each segment, as far as they hold messages enough to burst. */
function seriesOfTheme(theme: number, messages: readonly Dated[], watching: Watch): Watched[] {
  const whole = messages.filter((message) => !isLate(message, watching));
  const parts = watching.segments.map((segment): Watched => {
    const part = messages.filter((message) => inSegment(message, segment));
    return { theme, messages: part, series: seriesOf(part, watching.starts.get(segment)!), segment };
  });
  const telling = parts.filter((part) => part.messages.length <= MOST_OF_THEME * messages.length);
  return [{ theme, messages: whole, series: seriesOf(whole, watching.traffic.from) }, ...telling].filter(
    ({ series }) => series.times.length >= LEAST_WITHIN_FLARE,
  );
}

function seriesOf(messages: readonly Dated[], start: number): Series {
  return { times: messages.map(({ at }) => at).filter((at) => at >= start), start };
}

function isLate(message: Dated, { traffic, segments, starts }: Watch): boolean {
  const late = traffic.from + Math.max(DAY, LATE_START * (traffic.to - traffic.from));
  return segments.some((segment) => starts.get(segment)! > late && inSegment(message, segment));
}

function toCandidate(
  { theme, messages, series, segment }: Watched,
  alarms: readonly Alarm[],
  traffic: Traffic,
): Candidate {
  const { from, to, alarmAt } = extentOf(alarms, series);
  const members = new Set(messages.filter(({ at }) => at >= from && at <= to));
  return {
    theme,
    members,
    alarms,
    from,
    to,
    alarmAt,
    expected: usualCount(series, from, to, traffic),
    observed: members.size,
    p: Math.min(...alarms.map((alarm) => alarm.p)),
    proved: false,
    ...(segment && { segment }),
  };
}

/** A theme's part in the unrest of a whole segment: it carries its own numbers, and needs less proof of its own. */
function withinFlares(one: Watched, { flares, traffic }: Watch): Candidate[] {
  const own = flares.filter(({ segment }) => segment === one.segment);
  if (own.length === 0) return [];
  const alarms = watch(one.series, traffic, WITHIN_FLARE, LEAST_WITHIN_FLARE);
  return own.flatMap((flare) => {
    const inside = alarms.filter(({ at }) => at >= flare.from && at <= flare.to);
    if (inside.length === 0) return [];
    const candidate = toCandidate(one, inside, traffic);
    const alarmAt = Math.max(candidate.alarmAt, flare.alarmAt);
    return [{ ...candidate, alarmAt, to: Math.max(candidate.to, alarmAt), proved: true }];
  });
}

function episodes(alarms: readonly Alarm[]): Alarm[][] {
  const grouped: Alarm[][] = [];
  for (const alarm of alarms) {
    const current = grouped.at(-1);
    if (current !== undefined && alarm.at - current.at(-1)!.at <= SAME_BURST) current.push(alarm);
    else grouped.push([alarm]);
  }
  return grouped;
}

/** From the first message of the alarmed stretch that belongs to the rush (domain reference E5) to the last. */
function extentOf(alarms: readonly Alarm[], { times }: Series): { from: number; to: number; alarmAt: number } {
  const alarmAt = alarms[0]!.at;
  const to = alarms.at(-1)!.at;
  const from = Math.min(...alarms.map((alarm) => alarm.from));
  const near = times.filter((time) => time >= from - DAY && time <= to);
  const rush = kleinbergBursts(near, KLEINBERG).find(({ last }) => near[last]! >= alarmAt);
  const begin = rush === undefined ? from : Math.max(from, near[rush.first]!);
  return { from: Math.min(begin, alarmAt), to, alarmAt };
}

/**
 * Keeps what stays surprising after correction for everything that was looked at (domain reference E14). Where the
 * segment as a whole has proved its unrest, its parts are a second, smaller question.
 */
function controlled(found: readonly Candidate[], tests: number): Candidate[] {
  const open = found.filter(({ proved }) => !proved);
  const adjusted = benjaminiHochberg(
    open.map(({ p }) => p),
    Math.max(tests, open.length),
  );
  const kept = open.map((one, index) => ({ ...one, p: adjusted[index]! })).filter(({ p }) => p <= FALSE_DISCOVERIES);
  const line = (FALSE_DISCOVERIES * kept.length) / Math.max(tests, open.length);
  return [...kept.map((one) => ({ ...one, alarmAt: firstAlarm(one, line) })), ...found.filter(({ proved }) => proved)];
}

/** When a burst was first as surprising as the correction demands. */
function firstAlarm({ alarms, alarmAt }: Candidate, line: number): number {
  return alarms.find(({ p }) => p <= line)?.at ?? alarmAt;
}

/** Shows one rush once: in the segment that carries it, or in the whole where none does. */
function withoutRepeats(found: readonly Candidate[]): Burst[] {
  const bySurprise = [...found].sort((a, b) => Number(a.proved) - Number(b.proved) || a.p - b.p || a.from - b.from);
  const kept: Candidate[] = [];
  for (const one of bySurprise) if (one.segment && !kept.some((other) => isRepeat(one, other))) kept.push(one);
  for (const one of bySurprise) if (!one.segment && !kept.some((other) => isRepeat(one, other))) kept.push(one);
  return kept
    .sort((a, b) => a.from - b.from)
    .map(({ theme: _theme, members: _members, alarms: _alarms, proved: _proved, ...burst }) => burst);
}

/** Whether a burst tells what another has told: the same place at the same time, or mostly the same messages. */
function isRepeat(one: Candidate, other: Candidate): boolean {
  if (one.segment === other.segment && one.from <= other.to && other.from <= one.to) return true;
  const sideBySide =
    one.segment !== undefined && other.segment !== undefined && one.segment.attribute !== other.segment.attribute;
  return !sideBySide && shared(one, other) >= MOSTLY;
}

/** Share of the messages of `one` that are also in `other`. */
function shared(one: Candidate, other: Candidate): number {
  let common = 0;
  for (const message of one.members) if (other.members.has(message)) common++;
  return common / Math.max(1, one.members.size);
}
