export { type EmbeddedDatabase, type EmbeddedDatabaseOptions, openEmbeddedDatabase } from './supervisor.ts';
