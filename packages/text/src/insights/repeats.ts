import type { Alarm } from './alarms.ts';
import type { Burst } from './bursts.ts';
import { RISE, type Scale } from './scale.ts';
import type { Dated } from './traffic.ts';

/** A burst that may be told, with what it was found by. */
export type Candidate = Burst & {
  theme: number;
  members: ReadonlySet<Dated>;
  alarms: readonly Alarm[];
  scale: Scale;
  /** Proved by the unrest of its segment. */
  proved: boolean;
};

/** Bursts with this share of messages in common are one. */
const MOSTLY = 0.7;

/**
 * Shows one burst of a theme once: in the segment that carries it, or in the whole where none does. A rush inside a
 * rise of the whole is told only where it makes up the rise.
 */
export function withoutRepeats(found: readonly Candidate[]): Burst[] {
  const rises = found.filter(({ scale, segment }) => scale === RISE && segment === undefined);
  const bySurprise = found
    .filter((one) => !rises.some((rise) => shared(one, rise) >= MOSTLY && shared(rise, one) < MOSTLY))
    .sort((a, b) => Number(a.proved) - Number(b.proved) || a.p - b.p || a.from - b.from);
  const kept: Candidate[] = [];
  for (const one of bySurprise) if (one.segment && !kept.some((other) => isRepeat(one, other))) kept.push(one);
  for (const one of bySurprise) if (!one.segment && !kept.some((other) => isRepeat(one, other))) kept.push(one);
  return kept.sort((a, b) => a.from - b.from).map(toBurst);
}

function toBurst({ from, to, alarmAt, expected, observed, p, segment }: Candidate): Burst {
  return { from, to, alarmAt, expected, observed, p, ...(segment && { segment }) };
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
