export { EmbeddedDatabaseError } from './errors.ts';
export { type EmbeddedDatabase, type EmbeddedDatabaseOptions, openEmbeddedDatabase } from './supervisor.ts';
