import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { settings } from '../apps/server/src/platform/config.ts';
import { root } from './process.ts';

const read = (path: string): string => readFileSync(join(root, path), 'utf8');

interface Manifest {
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
}

/** `name@version` of every dependency that a manifest of the project names. */
function directDependencies(): string[] {
  const manifests = ['package.json', ...globSync('{apps,packages}/*/package.json', { cwd: root })];
  return manifests.flatMap((path) => {
    const { dependencies = {}, devDependencies = {} } = JSON.parse(read(path)) as Manifest;
    return Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => `${name}@${version}`);
  });
}

test('docs/dependencies.md lists exactly the direct dependencies, at their versions, each with a reason', () => {
  const rows = [
    ...read('docs/dependencies.md').matchAll(/^\| `(?<name>[^`]+)` \| (?<version>\S+) \| (?<reason>.+) \|$/gm),
  ];
  const listed = rows.map(({ groups }) => `${groups?.name}@${groups?.version}`);
  expect(listed.toSorted()).toEqual([...new Set(directDependencies())].sort());
});

test('every direct dependency is pinned to one exact version', () => {
  expect(directDependencies().filter((one) => !/@\d+\.\d+\.\d+(-[\w.]+)?$/.test(one))).toEqual([]);
});

test('.env.example names every setting and no other', () => {
  const named = [...read('.env.example').matchAll(/^#?(PARLEY_\w+)=/gm)].map(([, name]) => name);
  expect(named.toSorted()).toEqual(Object.keys(settings).sort());
});

test('every link from a document to a file of the project leads somewhere', () => {
  const documents = ['*.md', 'docs/**/*.md', '{apps,packages}/**/README.md'].flatMap((pattern) =>
    globSync(pattern, { cwd: root, exclude: (path) => path.includes('node_modules') }),
  );
  const broken = documents.flatMap((document) =>
    [...read(document).matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)/g)]
      .map(([, target]) => join(dirname(document), target ?? ''))
      .filter((target) => !existsSync(join(root, target)))
      .map((target) => `${document} links to ${target}`),
  );
  expect(documents).toContain('README.md');
  expect(broken).toEqual([]);
});
