import type { Config } from '../config.ts';
import { InvalidInputError } from '../errors.ts';
import type { Log } from '../log.ts';
import { openEmbeddedDatabase } from '../postgres/index.ts';
import { WorkspaceDb } from './database.ts';
import { appUrl, migrate } from './migrate.ts';

export type OpenDatabase = {
  db: WorkspaceDb;
  /** Address as the owner: migrations and the job queue. */
  ownerUrl: string;
  /** Address as the application role. */
  url: string;
  /** Closes the pool and, for the embedded database, stops it when nobody else uses it. */
  close(): Promise<void>;
};

/** Opens the database of this installation, embedded or its own, at the newest migration. */
export async function openDatabase(config: Config, log: Log): Promise<OpenDatabase> {
  const own = config.PARLEY_DATABASE_URL;
  if (own !== undefined && !/^postgres(ql)?:\/\//.test(own)) {
    throw new InvalidInputError('PARLEY_DATABASE_URL should read postgres://owner:password@host:5432/database.');
  }
  const embedded =
    own === undefined
      ? await openEmbeddedDatabase({
          dataDir: config.PARLEY_DATA,
          log: (line) => log.info({ part: 'postgres' }, line),
          onRestart: () => log.warn({ part: 'postgres' }, 'the embedded database ended and was started again'),
        })
      : null;
  try {
    const ownerUrl = own ?? (embedded as { url: string }).url;
    const ran = await migrate(ownerUrl, config.secret);
    if (ran.length > 0) log.info({ migrations: ran.length, newest: ran.at(-1) }, 'database brought up to date');
    const url = config.PARLEY_DATABASE_APP_URL ?? appUrl(ownerUrl, config.secret);
    const db = new WorkspaceDb({
      url,
      maxConnections: config.PARLEY_DATABASE_POOL,
      onError: (error) => log.warn({ error: error.message }, 'a database connection was lost'),
    });
    return {
      db,
      ownerUrl,
      url,
      async close() {
        await db.close();
        await embedded?.release();
      },
    };
  } catch (error) {
    await embedded?.release();
    throw error;
  }
}
