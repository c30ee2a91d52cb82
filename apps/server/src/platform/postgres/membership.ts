import pg from 'pg';
import { OWNER } from './cluster.ts';
import { errorCode } from './errors.ts';

// Any constant will do: locks are looked up by it in the database "postgres", which nothing else uses.
const LOCK = 0x7061726c;

/**
 * A process's place among those that use an embedded server: one connection that holds a shared lock. The
 * server frees it when the process dies, however it dies, so the count of members is always true.
 */
export type Membership = {
  client: pg.Client;
  /** resolves when the connection is lost, which happens at once when the server dies */
  lost: Promise<void>;
};

/** The address of a database on the embedded server, as its owner. */
export function ownerUrl(port: number, password: string, database: string): string {
  return `postgres://${OWNER}:${password}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

/**
 * Becomes a member. Waits while the last other member is deciding whether to stop the server.
 *
 * @throws what the connection throws; see `passes`
 */
export async function join(port: number, password: string): Promise<Membership> {
  const client = new pg.Client({
    connectionString: ownerUrl(port, password, 'postgres'),
    application_name: 'parley supervisor',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  });
  const lost = new Promise<void>((resolve) => {
    client.once('end', resolve);
  });
  client.on('error', () => undefined); // an error always ends the connection, and `lost` tells of that
  try {
    await client.connect();
    await client.query('select pg_advisory_lock_shared($1)', [LOCK]);
    return { client, lost };
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
}

/** Whether a failed `join` is of the kind that passes: the server is starting, stopping or has just gone. */
export function passes(error: unknown): boolean {
  const code = errorCode(error);
  if (['ECONNREFUSED', 'ECONNRESET', 'EPIPE', '57P01', '57P02', '57P03', '53300'].includes(code)) return true;
  return code === '' && error instanceof Error && /terminated|timeout/i.test(error.message);
}

/** Creates the database unless it is there. Two processes may try at once. */
export async function createDatabase({ client }: Membership, name: string): Promise<void> {
  const found = await client.query('select from pg_database where datname = $1', [name]);
  if (found.rowCount) return;
  await client.query(`create database ${client.escapeIdentifier(name)}`).catch((error: unknown) => {
    const existsNow = ['42P04', '23505'];
    if (!existsNow.includes(errorCode(error))) throw error;
  });
}

/**
 * Gives up the membership. When it was the last one, newcomers are kept waiting until the connection ends.
 *
 * @returns whether it was the last
 */
export async function leave({ client }: Membership): Promise<boolean> {
  // In this order one of two that leave at once finds itself the last.
  await client.query('select pg_advisory_unlock_shared($1)', [LOCK]);
  const { rows } = await client.query<{ last: boolean }>('select pg_try_advisory_lock($1) as last', [LOCK]);
  return rows[0]?.last === true;
}

/** How many other connections of clients the server has. */
export async function countOtherClients({ client }: Membership): Promise<number> {
  const { rows } = await client.query<{ count: number }>(
    `select count(*)::int as count from pg_stat_activity
     where backend_type = 'client backend' and pid <> pg_backend_pid()`,
  );
  return rows[0]?.count ?? 0;
}
