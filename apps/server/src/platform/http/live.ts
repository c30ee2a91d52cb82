import pg from 'pg';
import type { WorkspaceDb } from '../database/database.ts';
import type { Log } from '../log.ts';

/** What a listener gets. `id` is null for passing news, such as who is typing, that is not kept. */
export type LiveEvent = { id: string | null; kind: string; payload: unknown };
type Listener = { workspaceId: string; sent: Set<string>; since: Date; deliver: (event: LiveEvent) => void };

const channel = 'parley_live';
// Transactions may commit in another order than their ids were made: look this far back, and leave out what was sent.
const overlapMs = 15_000;

/**
 * Brings committed events to those who listen in this process. One connection waits for the database's notice; what
 * happened is then read from the event table, so that nothing is lost when a notice is.
 */
export class LiveHub {
  readonly #listeners = new Set<Listener>();
  readonly #db: WorkspaceDb;
  readonly #url: string;
  readonly #log: Log;
  #client: pg.Client | null = null;
  #retry: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(db: WorkspaceDb, url: string, log: Log) {
    this.#db = db;
    this.#url = url;
    this.#log = log;
  }

  async start(): Promise<void> {
    const client = new pg.Client({ connectionString: this.#url, application_name: 'parley live' });
    client.on('error', (error) => this.#log.warn({ error: error.message }, 'live updates lost their connection'));
    client.on('end', () => this.#reconnect());
    client.on('notification', ({ payload }) => this.#noticed(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      this.#client = client;
      for (const workspaceId of new Set([...this.#listeners].map((listener) => listener.workspaceId)))
        void this.#deliver(workspaceId);
    } catch (error) {
      this.#log.warn({ error: String(error) }, 'live updates wait for the database');
      await client.end().catch(() => undefined); // never connected: "end" brings the next try
    }
  }

  #reconnect(): void {
    if (this.#closed || this.#retry) return;
    this.#client = null;
    this.#retry = setTimeout(() => {
      this.#retry = null;
      void this.start();
    }, 1000);
  }

  /** Starts to deliver events of a workspace from `since` on. @returns the way to stop */
  listen(workspaceId: string, since: Date, alreadySent: string[], deliver: (event: LiveEvent) => void): () => void {
    const listener = { workspaceId, since, sent: new Set(alreadySent), deliver };
    this.#listeners.add(listener);
    void this.#deliver(workspaceId);
    return () => this.#listeners.delete(listener);
  }

  #noticed(payload: string): void {
    const workspaceId = payload.slice(0, 36);
    if (payload.length === 36) {
      void this.#deliver(workspaceId);
      return;
    }
    const passing = JSON.parse(payload.slice(36)) as { kind: string; payload: unknown };
    for (const listener of this.#listeners) {
      if (listener.workspaceId === workspaceId) listener.deliver({ id: null, ...passing });
    }
  }

  async #deliver(workspaceId: string): Promise<void> {
    const listeners = [...this.#listeners].filter((listener) => listener.workspaceId === workspaceId);
    if (listeners.length === 0) return;
    const from = new Date(Math.min(...listeners.map((listener) => listener.since.getTime())) - overlapMs);
    try {
      const events = await this.#db.inWorkspace(workspaceId, (trx) =>
        trx
          .selectFrom('platform.event')
          .select(['id', 'kind', 'payload', 'at'])
          .where('workspace_id', '=', workspaceId)
          .where('at', '>=', from)
          .orderBy('id')
          .limit(1000)
          .execute(),
      );
      for (const listener of listeners) {
        for (const event of events) {
          if (listener.sent.has(event.id)) continue;
          listener.sent.add(event.id);
          if (event.at > listener.since) listener.since = event.at;
          listener.deliver(event);
        }
        if (listener.sent.size > 5000) listener.sent = new Set([...listener.sent].slice(-2000));
      }
    } catch (error) {
      this.#log.warn({ error: String(error) }, 'live updates could not be read');
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#retry) clearTimeout(this.#retry);
    await this.#client?.end();
  }
}
