/** What became of a theme at a reflection. */
export type LineageEvent =
  | { event: 'created'; themeId: string }
  /** A part of `from` that became a theme of its own. */
  | { event: 'split'; themeId: string; from: string }
  /** A theme that was taken up into another. */
  | { event: 'merged'; themeId: string; into: string }
  /** A theme that no message speaks of any more. */
  | { event: 'faded'; themeId: string };

/** Old themes keep their name when at least this share of old and new members together is common to both. */
const SAME_THEME = 0.2;
/** A new theme came out of an old one, or an old one went into a new one, with at least this share of its members. */
const PASSED_ON = 0.4;

export type Identities = { /** The id of each new group. */ ids: string[]; lineage: LineageEvent[] };

/**
 * Gives new groups the ids of the old themes whose messages they hold, so that an id survives while its evidence moves.
 *
 * @param groups  new groups, each as the old theme of every member (null: none)
 * @param old     ids of the old themes, in their order
 * @param newId   makes an id for a group that is new
 */
export function keepIdentities(
  groups: readonly (readonly (string | null)[])[],
  old: readonly string[],
  newId: (group: number) => string,
): Identities {
  const shared = groups.map(countThemes);
  const oldSizes = totalSizes(shared);
  const owner = matchBest(groups, shared, oldSizes);
  const lineage: LineageEvent[] = [];
  const ids = groups.map((members, group) => {
    const kept = owner.get(group);
    if (kept !== undefined) return kept;
    const id = newId(group);
    const parent = strongest(shared[group]!);
    const split = parent !== undefined && parent.count >= PASSED_ON * members.length;
    lineage.push(split ? { event: 'split', themeId: id, from: parent.themeId } : { event: 'created', themeId: id });
    return id;
  });
  const kept = new Set(owner.values());
  for (const themeId of old) {
    if (kept.has(themeId)) continue;
    const heir = heirOf(themeId, shared, oldSizes.get(themeId) ?? 0);
    lineage.push(heir === undefined ? { event: 'faded', themeId } : { event: 'merged', themeId, into: ids[heir]! });
  }
  return { ids, lineage };
}

function countThemes(members: readonly (string | null)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const themeId of members) if (themeId !== null) counts.set(themeId, (counts.get(themeId) ?? 0) + 1);
  return counts;
}

function totalSizes(shared: readonly ReadonlyMap<string, number>[]): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const counts of shared) for (const [id, count] of counts) sizes.set(id, (sizes.get(id) ?? 0) + count);
  return sizes;
}

/** Pairs groups with old themes, the largest overlap first, each once. */
function matchBest(
  groups: readonly (readonly (string | null)[])[],
  shared: readonly ReadonlyMap<string, number>[],
  oldSizes: ReadonlyMap<string, number>,
): Map<number, string> {
  const pairs = shared.flatMap((counts, group) =>
    [...counts].map(([themeId, count]) => ({
      group,
      themeId,
      overlap: count / (groups[group]!.length + oldSizes.get(themeId)! - count),
    })),
  );
  pairs.sort((a, b) => b.overlap - a.overlap || a.group - b.group || (a.themeId < b.themeId ? -1 : 1));
  const owner = new Map<number, string>();
  const taken = new Set<string>();
  for (const { group, themeId, overlap } of pairs) {
    if (overlap < SAME_THEME || owner.has(group) || taken.has(themeId)) continue;
    owner.set(group, themeId);
    taken.add(themeId);
  }
  return owner;
}

function strongest(counts: ReadonlyMap<string, number>): { themeId: string; count: number } | undefined {
  return [...counts]
    .map(([themeId, count]) => ({ themeId, count }))
    .sort((a, b) => b.count - a.count || (a.themeId < b.themeId ? -1 : 1))[0];
}

function heirOf(themeId: string, shared: readonly ReadonlyMap<string, number>[], size: number): number | undefined {
  let heir: number | undefined;
  let most = Math.max(1, PASSED_ON * size);
  for (const [group, counts] of shared.entries()) {
    const count = counts.get(themeId) ?? 0;
    if (count >= most) [heir, most] = [group, count];
  }
  return heir;
}
