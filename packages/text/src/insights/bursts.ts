import { benjaminiHochberg } from '../statistics/multiple.ts';
import { type Alarm, type Series, usualCount, watch } from './alarms.ts';
import { extentOf } from './extent.ts';
import { type Candidate, withoutRepeats } from './repeats.ts';
import { RUSH, SCALES, type Scale } from './scale.ts';
import { findSegments, inSegment, type Segment } from './segments.ts';
import { DAY, type Dated, type Traffic } from './traffic.ts';

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
  cutOffs: CutOffs;
};
type Flare = { segment: Segment; from: number; to: number; alarmAt: number };

/** How much proof a burst needs. */
export type CutOffs = {
  /** False alarms that a day may bring, over all series together, before correction. */
  falseAlarmsADay: number;
  /** Share of false ones among the bursts told. */
  falseDiscoveries: number;
  /** Messages that a window needs. */
  least: number;
  /** Within trouble that a whole segment shows, a theme needs less proof of its own: chance, and messages. */
  withinFlare: number;
  leastWithinFlare: number;
};

/** Chosen on made-up traffic alone, see `docs/decisions/008-burst-thresholds.md` and `bench/bursts.ts`. */
export const CUT_OFFS: CutOffs = {
  falseAlarmsADay: 1,
  falseDiscoveries: Number(process.env.FD ?? 0.03),
  least: 5,
  withinFlare: 0.003,
  leastWithinFlare: 4,
};

/** A segment that began after this share of the span was not watched before: it would look like a burst of the whole. */
const LATE_START = 0.1;
const STRAYS = 0.01;
/** The windows of a scale overlap so much that they count as about two. */
const INDEPENDENT_WINDOWS = 2;
/** However short and quiet the file, a rush must be rarer than this. */
const MOST_CHANCE = 1e-3;
/** A segment with more of a theme than this tells nothing beyond the theme. */
const MOST_OF_THEME = 0.8;

/** Prepares the search: rhythm, segments, when each began, and unrest that runs through a whole segment. */
export function prepareWatch(traffic: Traffic, cutOffs: CutOffs = CUT_OFFS): Watch {
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
  const threshold = alarmThreshold(series, traffic, cutOffs);
  const flares = segments.flatMap((segment, index) =>
    episodes(watch(series[index]!, traffic, RUSH, threshold, cutOffs.least), RUSH).map((alarms) => ({
      segment,
      ...extentOf(alarms, series[index]!, traffic, RUSH),
    })),
  );
  return { traffic, segments, starts, flares, cutOffs };
}

/** When messages of a source began to come in earnest; a few strays before do not count. */
function startOf(messages: readonly Dated[]): number {
  return messages[Math.floor(messages.length * STRAYS)]?.at ?? 0;
}

/**
 * Chance under which a look may alarm, so that false ones stay within the budget of a day. A series is looked at when a
 * message comes; looks within one hour, and windows that overlap, see mostly the same messages.
 */
function alarmThreshold(series: readonly Series[], { from, to }: Traffic, { falseAlarmsADay }: CutOffs): number {
  const days = Math.max(1, (to - from) / DAY);
  return Math.min(MOST_CHANCE, (falseAlarmsADay * days) / Math.max(1, looks(series, to - from)));
}

/** Independent looks at all series together, on every scale that the span allows. */
function looks(series: readonly Series[], span: number): number {
  const units = SCALES.filter(({ leastSpan }) => span >= leastSpan).flatMap(({ unit }) =>
    series.map(({ times }) => new Set(times.map((time) => Math.floor(time / unit))).size),
  );
  return INDEPENDENT_WINDOWS * units.reduce((sum, count) => sum + count, 0);
}

/** A series with the messages behind it. */
type Watched = { theme: number; messages: readonly Dated[]; series: Series; segment?: Segment };
/**
 * Finds the bursts of every theme, in the whole and in each segment, at most about one false alarm a day over all.
 *
 * @param themes messages of each theme with a time, copies by the same person left out, in order
 */
export function findBursts(themes: readonly (readonly Dated[])[], watching: Watch): Burst[][] {
  const { traffic, cutOffs } = watching;
  const watched = themes.flatMap((messages, theme) => seriesOfTheme(theme, messages, watching));
  const series = watched.map((one) => one.series);
  const threshold = alarmThreshold(series, traffic, cutOffs);
  const found = watched.flatMap((one) => [
    ...SCALES.flatMap((scale) =>
      episodes(watch(one.series, traffic, scale, threshold, cutOffs.least), scale).map((alarms) =>
        toCandidate(one, alarms, traffic, scale),
      ),
    ),
    ...withinFlares(one, watching),
  ]);
  const kept = controlled(found, looks(series, traffic.to - traffic.from), cutOffs);
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
    ({ series }) => series.times.length >= Math.min(watching.cutOffs.least, watching.cutOffs.leastWithinFlare),
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
  scale: Scale,
): Candidate {
  const { from, to, alarmAt } = extentOf(alarms, series, traffic, scale);
  const members = new Set(messages.filter(({ at }) => at >= from && at <= to));
  return {
    theme,
    members,
    alarms,
    scale,
    from,
    to,
    alarmAt,
    expected: usualCount(series, { from, to }, traffic, scale),
    observed: members.size,
    p: Math.min(...alarms.map((alarm) => alarm.p)),
    proved: false,
    ...(segment && { segment }),
  };
}

/** A theme's part in the unrest of a whole segment: it carries its own numbers, and needs less proof of its own. */
function withinFlares(one: Watched, { flares, traffic, cutOffs }: Watch): Candidate[] {
  const own = flares.filter(({ segment }) => segment === one.segment);
  if (own.length === 0) return [];
  const alarms = watch(one.series, traffic, RUSH, cutOffs.withinFlare, cutOffs.leastWithinFlare);
  return own.flatMap((flare) => {
    const inside = alarms.filter(({ at }) => at >= flare.from && at <= flare.to);
    if (inside.length === 0) return [];
    const candidate = toCandidate(one, inside, traffic, RUSH);
    const alarmAt = Math.max(candidate.alarmAt, flare.alarmAt);
    return [{ ...candidate, alarmAt, to: Math.max(candidate.to, alarmAt), proved: true }];
  });
}

function episodes(alarms: readonly Alarm[], { join }: Scale): Alarm[][] {
  const grouped: Alarm[][] = [];
  for (const alarm of alarms) {
    const current = grouped.at(-1);
    if (current !== undefined && alarm.at - current.at(-1)!.at <= join) current.push(alarm);
    else grouped.push([alarm]);
  }
  return grouped;
}

/**
 * Keeps what stays surprising after correction for everything that was looked at (domain reference E14). Where the
 * segment as a whole has proved its unrest, its parts are a second, smaller question.
 */
function controlled(found: readonly Candidate[], tests: number, { falseDiscoveries }: CutOffs): Candidate[] {
  const open = found.filter(({ proved }) => !proved);
  const adjusted = benjaminiHochberg(
    open.map(({ p }) => p),
    Math.max(tests, open.length),
  );
  const kept = open.map((one, index) => ({ ...one, p: adjusted[index]! })).filter(({ p }) => p <= falseDiscoveries);
  const line = (falseDiscoveries * kept.length) / Math.max(tests, open.length);
  return [...kept.map((one) => ({ ...one, alarmAt: firstAlarm(one, line) })), ...found.filter(({ proved }) => proved)];
}

/** When a burst was first as surprising as the correction demands. */
function firstAlarm({ alarms, alarmAt }: Candidate, line: number): number {
  return alarms.find(({ p }) => p <= line)?.at ?? alarmAt;
}
