import { existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readImportGraph } from './import-graph.ts';
import { type Architecture, findProblems } from './import-rules.ts';

const architecture: Architecture = {
  mayImport: { platform: [], people: ['platform'], insights: ['platform', 'people'] },
  doors: ['index.ts', 'schemas.ts'],
  compositionRoot: ['api.ts', 'main.ts'],
  groundFloor: 'platform',
  testing: 'platform/testing/',
  appMayImportTypesOf: '@parley/server/api',
};

/** Writes a small source tree, reads its imports, and answers what is wrong with them. */
async function problemsIn(files: Record<string, string>, map = architecture): Promise<string[]> {
  const base = mkdtempSync(join(tmpdir(), 'parley-imports-'));
  onTestFinished(() => rmSync(base, { recursive: true }));
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(base, path)), { recursive: true });
    writeFileSync(join(base, path), source);
  }
  if (existsSync(join(base, 'apps/server/package.json'))) {
    // as npm links the packages of a workspace
    mkdirSync(join(base, 'node_modules/@parley'), { recursive: true });
    symlinkSync('../../apps/server', join(base, 'node_modules/@parley/server'));
  }
  const graph = await readImportGraph(
    base,
    ['apps', 'packages'].filter((top) => Object.keys(files).some((path) => path.startsWith(top))),
  );
  expect(graph.files.length).toBe(Object.keys(files).filter((path) => /\.tsx?$/.test(path)).length);
  return findProblems(graph, map);
}

const server = (path: string): string => `apps/server/src/${path}`;

const sound = {
  [server('platform/clock.ts')]: 'export const clock = () => new Date();',
  [server('platform/testing/database.ts')]: 'export const testDatabase = 1;',
  [server('people/index.ts')]: "export * from './person.ts';",
  [server('people/person.ts')]:
    "import { clock } from '../platform/clock.ts';\nexport type Person = string;\nexport const now = clock;",
  [server('insights/index.ts')]: "export type { Person } from '../people/index.ts';",
  [server('people/schemas.ts')]: 'export const Person = 1;',
  [server('insights/schemas.ts')]: "export { Person } from '../people/schemas.ts';",
  [server('main.ts')]: "import './insights/index.ts';",
};

test('a tree that keeps to the arrows has no problems', async () => {
  expect(await problemsIn(sound)).toEqual([]);
});

test.each([
  ['a value', "import { x } from '../insights/index.ts';"],
  ['a type', "import type { Person } from '../insights/index.ts';"],
  ['a re-exported type', "export type { Person } from '../insights/index.ts';"],
  ['a lazily loaded module', "export const load = () => import('../insights/index.ts');"],
])('an arrow that goes up is found when it carries %s', async (_, source) => {
  expect(await problemsIn({ ...sound, [server('people/wrong.ts')]: source })).toEqual([
    'apps/server/src/people/wrong.ts imports apps/server/src/insights/index.ts, but people may import platform. ' +
      'Publish an event that insights hears, or move the code.',
  ]);
});

test('a private file of another module is refused even where the arrow is allowed', async () => {
  const problems = await problemsIn({
    ...sound,
    [server('insights/rank.ts')]: "import { now } from '../people/person.ts';\nexport const rank = now;",
  });
  expect(problems).toHaveLength(1);
  expect(problems[0]).toContain('which is private. Import apps/server/src/people/index.ts');
});

test('tests of a module may use the whole server that is put together for tests', async () => {
  const tree = {
    ...sound,
    [server('server.fixture.ts')]: "import './main.ts';\nexport const server = 1;",
  };
  const source = "import { server } from '../server.fixture.ts';\nexport const s = server;";
  expect(await problemsIn({ ...tree, [server('people/routes.test.ts')]: source })).toEqual([]);
  expect(await problemsIn({ ...tree, [server('people/routes.ts')]: source })).toHaveLength(1);
});

test('any file of the ground floor may be imported, except past the door of a folder that has one', async () => {
  const floor = {
    ...sound,
    [server('platform/mail/index.ts')]: "export * from './spool.ts';",
    [server('platform/mail/spool.ts')]: 'export const spool = 1;',
  };
  const send = (path: string) => ({ ...floor, [server('people/send.ts')]: `import '../platform/${path}';` });
  expect(await problemsIn(send('clock.ts'))).toEqual([]);
  expect(await problemsIn(send('mail/index.ts'))).toEqual([]);
  expect(await problemsIn(send('mail/spool.ts'))).toEqual([
    expect.stringContaining('Import apps/server/src/platform/mail/index.ts'),
  ]);
});

test('a module may not import the composition root', async () => {
  const problems = await problemsIn({ ...sound, [server('people/wrong.ts')]: "import '../main.ts';" });
  expect(problems).toContainEqual(expect.stringContaining('people/wrong.ts imports apps/server/src/main.ts'));
});

test('only tests come in by the door for tests', async () => {
  const source = "import { testDatabase } from '../platform/testing/database.ts';\nexport const db = testDatabase;";
  expect(await problemsIn({ ...sound, [server('people/person.test.ts')]: source })).toEqual([]);
  expect(await problemsIn({ ...sound, [server('people/person.store.ts')]: source })).toEqual([
    expect.stringContaining('Only tests may'),
  ]);
});

test('a cycle of values is found, and one of types alone is not', async () => {
  const cycle = (keyword: string) => ({
    ...sound,
    [server('people/a.ts')]: `${keyword} { b } from './b.ts';\nexport const a = 1;`,
    [server('people/b.ts')]: "import { a } from './a.ts';\nexport const b = a;",
  });
  expect(await problemsIn(cycle('import'))).toEqual([expect.stringContaining('is a cycle')]);
  expect(await problemsIn(cycle('import type'))).toEqual([]);
});

test('the web app may import types of the server and nothing more', async () => {
  const inApp = (source: string) =>
    problemsIn({
      ...sound,
      [server('api.ts')]: "export type { Person } from './people/index.ts';",
      'apps/server/package.json': '{"name": "@parley/server", "exports": {"./api": "./src/api.ts"}}',
      'apps/workspace/src/api.ts': source,
    });
  expect(await inApp("import type { Person } from '@parley/server/api';\nexport type P = Person;")).toEqual([]);
  expect(await inApp("import { people } from '@parley/server/api';\nexport const p = people;")).toHaveLength(1);
  expect(
    await inApp("import type { Person } from '../../server/src/people/index.ts';\nexport type P = Person;"),
  ).toHaveLength(1);
});

test('a package imports nothing of ours, and of Node nothing outside its tests and benchmarks', async () => {
  const reads = "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;";
  expect(await problemsIn({ ...sound, 'packages/text/src/words.test.ts': reads })).toEqual([]);
  expect(await problemsIn({ ...sound, 'packages/text/bench/words.ts': reads })).toEqual([]);
  expect(await problemsIn({ ...sound, 'packages/text/src/words.ts': reads })).toEqual([
    expect.stringContaining('packages/text is pure'),
  ]);
  const climbs = "import { now } from '../../../apps/server/src/people/index.ts';\nexport const n = now;";
  expect(await problemsIn({ ...sound, 'packages/text/src/words.ts': climbs })).toEqual([
    expect.stringContaining('imports nothing of ours'),
  ]);
});

test('a folder that the map forgets, and an arrow that the map draws upwards, are found', async () => {
  expect(await problemsIn({ ...sound, [server('value/index.ts')]: 'export const v = 1;' })).toEqual([
    'apps/server/src/value is not in architecture.ts. Add it there, with the modules that it may import.',
  ]);
  const upwards = { ...architecture, mayImport: { ...architecture.mayImport, platform: ['people'] } };
  expect(await problemsIn(sound, upwards)).toEqual([
    'architecture.ts lets platform import people, which does not stand above it in the list.',
  ]);
});
