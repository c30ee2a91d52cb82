/**
 * A process of its own that opens the embedded database of the folder named by its argument, prints the postmaster's
 * process id, and releases the database when its standard input ends. Started by tests, and killed by some.
 */
import { openEmbeddedDatabase } from './index.ts';

const database = await openEmbeddedDatabase({
  dataDir: process.argv[2] ?? '',
  log: () => undefined,
  settings: { fsync: 'off' },
});
process.stdout.write(`${database.pid}\n`);
for await (const _ of process.stdin);
await database.release();
