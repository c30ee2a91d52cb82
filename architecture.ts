/**
 * The arrows of the server: a module may import the doors of the modules listed here, and nothing else of them.
 *
 * Lowest first; an arrow only ever points to a module above it in this list. What a lower module must tell a higher one
 * it publishes as an event. `./parley test imports` compares this file with the imports. A new arrow is a decision:
 * write it here, and its reason in `docs/decisions/`.
 */
export const mayImport = {
  platform: [],
  workspaces: ['platform'],
  people: ['platform', 'workspaces'],
  channels: ['platform', 'workspaces', 'people'],
  understanding: ['platform', 'workspaces', 'people', 'channels'],
  conversations: ['platform', 'workspaces', 'people', 'channels', 'understanding'],
  insights: ['platform', 'workspaces', 'people', 'channels', 'understanding', 'conversations'],
} as const satisfies Record<string, readonly string[]>;

/** The doors of a module: what it can do, and the shapes of its HTTP API alone, which `api.ts` passes on as types. */
export const doors = ['index.ts', 'schemas.ts'] as const;

/** What lies beside the modules and puts them together. It may use the doors of every module; no module imports it. */
export const compositionRoot = [
  'api.ts',
  'cli.ts',
  'commands',
  'compose.ts',
  'find.ts',
  'installation.ts',
  'loop.ts',
  'main.ts',
  'report',
  'undo.ts',
  'wait-for-loop.ts',
] as const;

/**
 * The ground floor has many doors: any of its files may be imported, so that a command that needs no database does not
 * load one. Where a folder of it has an `index.ts`, that is the only door of the folder. (`docs/decisions/006`)
 */
export const groundFloor = 'platform';

/** A folder for tests: only tests may import from it. */
export const testing = 'platform/testing/';

/** What the web app may import of the server, and only as types, so that no server code reaches a browser. */
export const appMayImportTypesOf = '@parley/server/api';
