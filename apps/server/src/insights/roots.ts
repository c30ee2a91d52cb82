/**
 * Follows merges to their end: an insight that was merged stands for the one it was merged into.
 *
 * @returns the last of the chain; the id itself where it is not known or not merged
 */
export function rootsOf(insights: Iterable<{ id: string; mergedInto: string | null }>): (id: string) => string {
  const next = new Map<string, string>();
  for (const { id, mergedInto } of insights) if (mergedInto !== null) next.set(id, mergedInto);
  return (id) => {
    const seen = new Set<string>();
    let root = id;
    for (let into = next.get(root); into !== undefined && !seen.has(into); into = next.get(root)) {
      seen.add(into);
      root = into;
    }
    return root;
  };
}
