import pg from 'pg';

export type PoolOptions = {
  url: string;
  /** Name that PostgreSQL shows for the connections. */
  name: string;
  maxConnections: number;
  onError: (error: Error) => void;
};

/**
 * A pool that outlives its connections. Without a listener on the pool and on each client, a server that ends would end
 * this process too: idle connections tell the pool, those at work tell the client.
 */
export function openPool({ url, name, maxConnections, onError }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: maxConnections,
    min: 1,
    connectionTimeoutMillis: 10_000,
    application_name: name,
    keepAlive: true,
  });
  pool.on('error', onError);
  pool.on('connect', (client) => {
    client.on('error', () => undefined); // the statement that used it fails with the same error
  });
  return pool;
}
