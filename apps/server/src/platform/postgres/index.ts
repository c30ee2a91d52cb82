export { findPostmaster } from './pid-file.ts';
export { type EmbeddedDatabase, type EmbeddedDatabaseOptions, openEmbeddedDatabase } from './supervisor.ts';
