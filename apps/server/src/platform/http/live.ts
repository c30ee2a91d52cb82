import pg from 'pg';
import type { Tx, WorkspaceDb } from '../database/database.ts';
import { newId } from '../ids.ts';
import type { Log } from '../log.ts';

/** What a listener gets. `id` is null for passing news, such as who is typing, that is not kept. */
export type LiveEvent = { id: string | null; kind: string; payload: unknown };
type Listener = {
  workspaceId: string;
  /** When the newest event that it has was made, in milliseconds. */
  newest: number;
  sent: Set<string>;
  deliver: (event: LiveEvent) => void;
};

const channel = 'parley_live';
// Transactions may commit in another order than their ids were made: look this far back, and leave out what was sent.
const overlapMs = 15_000;
const pageSize = 1000;

/**
 * Brings committed events to those who listen in this process. One connection waits for the database's notice; what
 * happened is then read from the event table, so that nothing is lost when a notice is.
 */
export class LiveHub {
  readonly #listeners = new Set<Listener>();
  /** Workspaces whose events are being read, and whether to read them once more afterwards. */
  readonly #reading = new Map<string, { again: boolean }>();
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

  /**
   * Starts to deliver events of a workspace.
   *
   * @param lastId the newest event that the listener has; left out, it gets what happens from now on
   * @returns the way to stop
   */
  listen(workspaceId: string, lastId: string | undefined, deliver: (event: LiveEvent) => void): () => void {
    const newest = idTime(lastId ?? newId());
    const listener = { workspaceId, newest, sent: new Set(lastId ? [lastId] : []), deliver };
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

  /** Reads and hands out what is new; notices that come meanwhile make it look once more. */
  async #deliver(workspaceId: string): Promise<void> {
    const running = this.#reading.get(workspaceId);
    if (running) {
      running.again = true;
      return;
    }
    const mine = { again: true };
    this.#reading.set(workspaceId, mine);
    try {
      while (mine.again) {
        mine.again = false;
        await this.#handOut(workspaceId);
      }
    } catch (error) {
      this.#log.warn({ error: String(error) }, 'live updates could not be read');
    } finally {
      this.#reading.delete(workspaceId);
    }
  }

  async #handOut(workspaceId: string): Promise<void> {
    const listeners = [...this.#listeners].filter((listener) => listener.workspaceId === workspaceId);
    if (listeners.length === 0) return;
    const from = Math.min(...listeners.map(({ newest }) => newest)) - overlapMs;
    for (let after = idAt(from), more = true; more; ) {
      const events = await this.#db.inWorkspace(workspaceId, (trx) => readEvents(trx, workspaceId, after, pageSize));
      for (const listener of listeners) for (const event of events) send(listener, event);
      after = events.at(-1)?.id ?? after;
      more = events.length === pageSize;
    }
    for (const listener of listeners) forgetOld(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#retry) clearTimeout(this.#retry);
    await this.#client?.end();
  }
}

function readEvents(trx: Tx, workspaceId: string, after: string, limit: number) {
  return trx
    .selectFrom('platform.event')
    .select(['id', 'kind', 'payload'])
    .where('workspace_id', '=', workspaceId)
    .where('id', '>', after)
    .orderBy('id')
    .limit(limit)
    .execute();
}

function send(listener: Listener, event: LiveEvent & { id: string }): void {
  const at = idTime(event.id);
  if (listener.sent.has(event.id) || at < listener.newest - overlapMs) return;
  listener.sent.add(event.id);
  listener.newest = Math.max(listener.newest, at);
  listener.deliver(event);
}

/** What lies before the overlap is never looked at again. */
function forgetOld({ sent, newest }: Listener): void {
  for (const id of sent) if (idTime(id) < newest - overlapMs) sent.delete(id);
}

/** The millisecond in which a UUIDv7 was made: its first 48 bits. */
function idTime(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** An id below all that were made in a millisecond or later. */
function idAt(milliseconds: number): string {
  const time = Math.max(0, milliseconds).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}
