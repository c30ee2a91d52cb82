/** An undirected weighted graph: the neighbours of node n are `targets[offsets[n] .. offsets[n + 1]]`, each edge on both sides. */
export type Graph = { offsets: Int32Array; targets: Int32Array; weights: Float32Array };

/** One edge of a graph under construction. */
export type Edge = { a: number; b: number; weight: number };

/** Builds a graph of `nodes` nodes; edges must be distinct and join two different nodes. */
export function buildGraph(nodes: number, edges: readonly Edge[]): Graph {
  const offsets = new Int32Array(nodes + 1);
  for (const { a, b } of edges) {
    offsets[a + 1]!++;
    offsets[b + 1]!++;
  }
  for (let node = 0; node < nodes; node++) offsets[node + 1]! += offsets[node]!;
  const next = offsets.slice();
  const targets = new Int32Array(edges.length * 2);
  const weights = new Float32Array(edges.length * 2);
  for (const { a, b, weight } of edges) {
    targets[next[a]!] = b;
    weights[next[a]!++] = weight;
    targets[next[b]!] = a;
    weights[next[b]!++] = weight;
  }
  return { offsets, targets, weights };
}
