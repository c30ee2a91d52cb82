import type { Graph } from './graph.ts';

const MOST_PASSES = 20;

/**
 * Finds groups of nodes that hold together more than chance would have it: the Louvain method on modularity with a
 * resolution, followed by cutting every group into its connected parts (the guarantee that Leiden adds).
 *
 * @param resolution over 0; the higher, the smaller the groups
 * @returns a group number for each node, counted from 0 in order of first appearance
 * @see Blondel et al. (2008), J. Stat. Mech. P10008; Traag et al. (2019), Scientific Reports 9
 */
export function findCommunities(graph: Graph, resolution: number, random: () => number): Int32Array {
  const nodes = graph.offsets.length - 1;
  let level: Level = { graph, loops: new Float64Array(nodes) };
  let groups = Int32Array.from({ length: nodes }, (_, node) => node);
  for (;;) {
    const moved = moveNodes(level, resolution, random);
    if (moved === null) break;
    const compact = renumber(moved);
    groups = groups.map((group) => compact[group]!);
    level = aggregate(level, compact);
  }
  return connectedParts(graph, groups);
}

type Level = { graph: Graph /** weight inside each node, both directions */; loops: Float64Array };

/** Moves nodes to the neighbouring group where they gain most until nothing gains; null when nothing moved at all. */
function moveNodes({ graph, loops }: Level, resolution: number, random: () => number): Int32Array | null {
  const nodes = graph.offsets.length - 1;
  const group = Int32Array.from({ length: nodes }, (_, node) => node);
  const degree = Float64Array.from(loops);
  for (let node = 0; node < nodes; node++) {
    for (let i = graph.offsets[node]!; i < graph.offsets[node + 1]!; i++) degree[node]! += graph.weights[i]!;
  }
  const total = degree.reduce((sum, value) => sum + value, 0);
  const groupDegree = degree.slice();
  const linked = new Float64Array(nodes);
  const order = shuffled(nodes, random);
  let everMoved = false;
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    let moves = 0;
    for (const node of order) {
      const home = group[node]!;
      const near: number[] = [];
      for (let i = graph.offsets[node]!; i < graph.offsets[node + 1]!; i++) {
        const other = group[graph.targets[i]!]!;
        if (linked[other] === 0) near.push(other);
        linked[other]! += graph.weights[i]!;
      }
      groupDegree[home]! -= degree[node]!;
      const price = (resolution * degree[node]!) / total;
      let best = home;
      let gain = linked[home]! - price * groupDegree[home]!;
      for (const other of near) {
        const value = linked[other]! - price * groupDegree[other]!;
        if (value > gain + 1e-12) [best, gain] = [other, value];
      }
      for (const other of near) linked[other] = 0;
      groupDegree[best]! += degree[node]!;
      if (best !== home) {
        group[node] = best;
        moves++;
      }
    }
    if (moves === 0) break;
    everMoved = true;
    if (moves < nodes / 1000) break;
  }
  return everMoved ? group : null;
}

function shuffled(count: number, random: () => number): Int32Array {
  const order = Int32Array.from({ length: count }, (_, index) => index);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

/** Group numbers counted from 0 in order of first appearance. */
function renumber(groups: Int32Array): Int32Array {
  const seen = new Map<number, number>();
  return groups.map((group) => {
    const known = seen.get(group);
    if (known !== undefined) return known;
    seen.set(group, seen.size);
    return seen.size - 1;
  });
}

/** Makes each group one node of a smaller graph. */
function aggregate({ graph, loops }: Level, group: Int32Array): Level {
  const count = group.reduce((most, value) => Math.max(most, value + 1), 0);
  const inside = new Float64Array(count);
  const between: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  for (const [node, own] of group.entries()) {
    inside[own]! += loops[node]!;
    for (let i = graph.offsets[node]!; i < graph.offsets[node + 1]!; i++) {
      const other = group[graph.targets[i]!]!;
      if (other === own) inside[own]! += graph.weights[i]!;
      else between[own]!.set(other, (between[own]!.get(other) ?? 0) + graph.weights[i]!);
    }
  }
  const offsets = new Int32Array(count + 1);
  for (const [own, links] of between.entries()) offsets[own + 1] = offsets[own]! + links.size;
  return {
    graph: {
      offsets,
      targets: Int32Array.from(between.flatMap((links) => [...links.keys()])),
      weights: Float32Array.from(between.flatMap((links) => [...links.values()])),
    },
    loops: inside,
  };
}

function connectedParts(graph: Graph, groups: Int32Array): Int32Array {
  const part = new Int32Array(groups.length).fill(-1);
  let parts = 0;
  for (let start = 0; start < groups.length; start++) {
    if (part[start] !== -1) continue;
    const open = [start];
    part[start] = parts;
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      for (let i = graph.offsets[node]!; i < graph.offsets[node + 1]!; i++) {
        const other = graph.targets[i]!;
        if (part[other] !== -1 || groups[other] !== groups[node]) continue;
        part[other] = parts;
        open.push(other);
      }
    }
    parts++;
  }
  return part;
}
