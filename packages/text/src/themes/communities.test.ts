import { expect, test } from 'vitest';
import { seededRandom } from '../statistics/random.ts';
import { findCommunities } from './communities.ts';
import { buildGraph, type Edge } from './graph.ts';

/** All edges within each set of nodes. */
const cliques = (sets: readonly number[][]): Edge[] =>
  sets.flatMap((set) => set.flatMap((a, i) => set.slice(i + 1).map((b) => ({ a, b, weight: 1 }))));

test('two dense groups with one tie between them are told apart', () => {
  const graph = buildGraph(8, [
    ...cliques([
      [0, 1, 2, 3],
      [4, 5, 6, 7],
    ]),
    { a: 3, b: 4, weight: 1 },
  ]);
  expect([...findCommunities(graph, 1, seededRandom(1))]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
});

test('nodes without a tie stay alone, and an empty graph has no groups', () => {
  expect([...findCommunities(buildGraph(3, []), 1, seededRandom(1))]).toEqual([0, 1, 2]);
  expect([...findCommunities(buildGraph(0, []), 1, seededRandom(1))]).toEqual([]);
});

test('a higher resolution gives more groups', () => {
  const ring = Array.from({ length: 60 }, (_, a) => ({ a, b: (a + 1) % 60, weight: 1 }));
  const count = (resolution: number) =>
    new Set(findCommunities(buildGraph(60, ring), resolution, seededRandom(1))).size;
  expect(count(8)).toBeGreaterThan(count(1));
});

test('every group is connected', () => {
  const random = seededRandom(3);
  const edges = Array.from({ length: 80 }, (_, index) => ({
    a: index % 40,
    b: 40 + ((index * 7) % 40),
    weight: random(),
  }));
  const graph = buildGraph(80, edges);
  const groups = findCommunities(graph, 1, random);
  for (const group of new Set(groups)) {
    const members = [...groups.keys()].filter((node) => groups[node] === group);
    const reached = new Set([members[0]!]);
    for (const node of reached) {
      for (let i = graph.offsets[node]!; i < graph.offsets[node + 1]!; i++) {
        const other = graph.targets[i]!;
        if (groups[other] === group) reached.add(other);
      }
    }
    expect(reached.size).toBe(members.length);
  }
});
