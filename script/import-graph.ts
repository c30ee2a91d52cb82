import { cruise, type ICruiseResult } from 'dependency-cruiser';

/** One import, both ends as paths from the top folder; a package keeps its own name. */
export interface Import {
  from: string;
  to: string;
  /** As it stands in the source, such as `../people/index.ts`. */
  written: string;
  /** Gone when types are stripped, as with `import type`. */
  typeOnly: boolean;
  /** A module of Node itself, such as `node:fs`. */
  core: boolean;
}

export interface ImportGraph {
  /** Source files that were read. */
  files: string[];
  imports: Import[];
  /** Each as the files in order, the first one again at its end. Imports of types alone make no cycle. */
  cycles: string[][];
}

/**
 * Reads all imports under the given folders.
 *
 * The parser is named, because with the TypeScript of this project dependency-cruiser would otherwise find no parser for
 * `.ts`, read nothing and report success; the caller compares `files` with what it expects for the same reason.
 *
 * @param baseDir the top folder
 * @param folders below it
 */
export async function readImportGraph(baseDir: string, folders: string[]): Promise<ImportGraph> {
  const { output } = await cruise(folders, {
    baseDir,
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules)/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
    },
    validate: true,
    ruleSet: {
      forbidden: [
        {
          name: 'no-cycle',
          severity: 'error',
          from: {},
          to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
        },
      ],
    },
  });
  if (typeof output === 'string') throw new TypeError(`expected a result from dependency-cruiser, got: ${output}`);
  return toGraph(output);
}

function toGraph({ modules, summary }: ICruiseResult): ImportGraph {
  const sources = modules.filter(({ source }) => /\.tsx?$/.test(source));
  return {
    files: sources.map(({ source }) => source),
    imports: sources.flatMap(({ source, dependencies }) =>
      dependencies.map(({ module, resolved, dependencyTypes }) => ({
        from: source,
        to: resolved,
        written: module,
        typeOnly: dependencyTypes.some((type) => type === 'type-only' || type === 'type-import'),
        core: dependencyTypes.includes('core'),
      })),
    ),
    cycles: summary.violations.map(({ from, cycle = [] }) => [from, ...cycle.map(({ name }) => name)]),
  };
}
