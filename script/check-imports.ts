/** `./parley test imports`: compares the imports with the arrows in `architecture.ts`, and finds cycles. */
import * as architecture from '../architecture.ts';
import { readImportGraph } from './import-graph.ts';
import { findProblems } from './import-rules.ts';
import { root, say } from './process.ts';

/** Far fewer files than this would mean that the parser read nothing, which must not pass as "no problems". */
const fewestFiles = 40;

const graph = await readImportGraph(root, ['packages', 'apps']);
const problems = findProblems(graph, architecture);
if (graph.files.length < fewestFiles) {
  problems.push(`only ${graph.files.length} source files were read, and at least ${fewestFiles} were expected.`);
}
for (const problem of problems) say(problem);
say(`${graph.files.length} files, ${graph.imports.length} imports, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
