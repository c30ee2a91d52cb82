import type { Import, ImportGraph } from './import-graph.ts';

/** The arrows as `architecture.ts` draws them. */
export interface Architecture {
  mayImport: Readonly<Record<string, readonly string[]>>;
  doors: readonly string[];
  compositionRoot: readonly string[];
  groundFloor: string;
  testing: string;
  appMayImportTypesOf: string;
}

const server = 'apps/server/src/';
const app = 'apps/workspace/';
/** Tests, and what they share under `*.fixture.ts`. */
const isTest = (path: string): boolean => /\.(test|fixture)\.tsx?$/.test(path);

/**
 * Everything in the imports that goes against the architecture, each as a line that names the file, what it imports, and
 * what to do instead.
 */
export function findProblems(graph: ImportGraph, architecture: Architecture): string[] {
  return [
    ...findUnmappedModules(graph.files, architecture),
    ...findUpwardArrows(architecture),
    ...graph.imports.flatMap((one) => problemOf(one, graph, architecture) ?? []),
    ...graph.cycles.map(
      (cycle) => `${cycle.join(' -> ')} is a cycle. Move what both need into a file of its own that imports neither.`,
    ),
  ];
}

/** Folders that the map forgets, and files beside the modules that are no composition root. */
function findUnmappedModules(files: string[], { mayImport, compositionRoot }: Architecture): string[] {
  const names = new Set(files.filter((file) => file.startsWith(server)).map((file) => topOf(file)));
  return [...names]
    .filter((name) => !(name in mayImport) && !compositionRoot.includes(name) && !isTest(name))
    .map((name) => `${server}${name} is not in architecture.ts. Add it there, with the modules that it may import.`);
}

/** Arrows in the map itself that point down the list, or to nothing. */
function findUpwardArrows({ mayImport }: Architecture): string[] {
  const order = Object.keys(mayImport);
  return order.flatMap((module, position) =>
    (mayImport[module] ?? [])
      .filter((target) => !order.slice(0, position).includes(target))
      .map((target) => `architecture.ts lets ${module} import ${target}, which does not stand above it in the list.`),
  );
}

function problemOf(one: Import, { files }: ImportGraph, architecture: Architecture): string | undefined {
  if (one.from.startsWith(server)) return serverProblem(one, files, architecture);
  if (one.from.startsWith(app)) return appProblem(one, architecture);
  if (one.from.startsWith('packages/')) return packageProblem(one);
  return undefined;
}

function serverProblem({ from, to }: Import, files: string[], architecture: Architecture): string | undefined {
  if (to.startsWith(app)) return `${from} imports ${to}. The server knows nothing of the web app.`;
  if (!to.startsWith(server)) return undefined;
  const [source, target] = [topOf(from), topOf(to)];
  const isRoot = architecture.compositionRoot.includes(source) || isTest(source);
  if (to.startsWith(server + architecture.testing)) return testingProblem(from, to, architecture.testing);
  if (isTest(from) && isTest(target)) return undefined; // a whole server, put together for tests
  if (source === target || (isRoot && architecture.compositionRoot.includes(target))) return undefined;

  const allowed = architecture.mayImport[source] ?? [];
  if (!isRoot && !allowed.includes(target)) {
    const list = allowed.length > 0 ? allowed.join(', ') : 'no other module';
    return `${from} imports ${to}, but ${source} may import ${list}. Publish an event that ${target} hears, or move the code.`;
  }
  const [door, ...others] = doorsTo(to, files, architecture);
  if (to === door || others.includes(to)) return undefined;
  return `${from} imports ${to}, which is private. Import ${door}, and export it there if it is public.`;
}

function testingProblem(from: string, to: string, testing: string): string | undefined {
  if (isTest(from) || from.startsWith(server + testing)) return undefined;
  return `${from} imports ${to}. Only tests may; the product must not depend on what is made for them.`;
}

/** The files that others may import to reach `path`, the usual one first. */
function doorsTo(path: string, files: string[], { doors, groundFloor }: Architecture): string[] {
  const module = topOf(path);
  if (module !== groundFloor) return doors.map((door) => `${server}${module}/${door}`);
  const door = `${path.slice(0, path.lastIndexOf('/'))}/index.ts`;
  return files.includes(door) ? [door] : [path];
}

function appProblem(
  { from, to, written, typeOnly }: Import,
  { appMayImportTypesOf }: Architecture,
): string | undefined {
  const isServer = to.startsWith('apps/server/') || written.startsWith('@parley/server');
  if (!isServer || isTest(from) || (written === appMayImportTypesOf && typeOnly)) return undefined;
  return `${from} imports ${written}. The web app may only \`import type\` from '${appMayImportTypesOf}'.`;
}

function packageProblem({ from, to, written, core }: Import): string | undefined {
  const own = from.split('/').slice(0, 2).join('/');
  if (to.startsWith('apps/') || (to.startsWith('packages/') && !to.startsWith(`${own}/`))) {
    return `${from} imports ${to}. ${own} stands alone and imports nothing of ours.`;
  }
  if (core && from.startsWith(`${own}/src/`) && !isTest(from)) {
    return `${from} imports ${written}. ${own} is pure: pass in what it needs instead of reading it there.`;
  }
  return undefined;
}

/** The module folder or the file right under the server's sources. */
function topOf(path: string): string {
  return path.slice(server.length).split('/')[0] ?? '';
}
