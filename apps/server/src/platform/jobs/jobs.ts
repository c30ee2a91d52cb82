import { parseCronItems, type Runner, run, type TaskList } from 'graphile-worker';
import { sql } from 'kysely';
import pg from 'pg';
import type { Tx } from '../database/database.ts';
import type { Log } from '../log.ts';
import { workerLogger } from './logger.ts';

/** What a job is given; kept small, ids only. */
export type JobPayload = Record<string, string | number | boolean | null>;

export type JobOptions = {
  /** One waiting job a key: a second one replaces the first. */
  key?: string;
  runAt?: Date;
  /** Jobs of one queue run one after another. */
  queue?: string;
  /** With a key: keep the time of the first, so that a steady stream does not put it off for ever. */
  keepTime?: boolean;
};

/** Adds a job in the caller's transaction: it runs when, and only when, that is committed. */
export async function addJob(trx: Tx, task: string, payload: JobPayload, options: JobOptions = {}): Promise<void> {
  const mode = options.keepTime ? 'preserve_run_at' : 'replace';
  await sql`select platform.add_job(${task}, ${JSON.stringify(payload)}::json, ${options.key ?? null}, ${options.runAt ?? null}::timestamptz, ${options.queue ?? null}, ${mode})`.execute(
    trx,
  );
}

export type Task = (payload: JobPayload, context: { signal: AbortSignal }) => Promise<void>;
/** A task that runs by the clock: five-field cron in UTC. */
export type Schedule = { task: string; cron: string };
export type Tasks = { tasks: Record<string, Task>; schedules?: Schedule[] };

const runnerName = 'parley jobs';

export type JobRunner = { stop(): Promise<void> };

/**
 * Works off jobs until stopped; `stop` lets the running ones finish.
 *
 * @param ownerUrl the queue's tables belong to the owner; the tasks themselves use the application role
 */
export async function runJobs(ownerUrl: string, modules: Tasks[], log: Log, concurrency = 4): Promise<JobRunner> {
  const stopping = new AbortController();
  const pool = new pg.Pool({ connectionString: ownerUrl, max: concurrency + 2, application_name: runnerName });
  pool.on('error', (error) => log.warn({ error: error.message }, 'job queue lost a connection'));
  const taskList: TaskList = {};
  for (const { tasks } of modules) {
    for (const [name, task] of Object.entries(tasks)) {
      taskList[name] = (payload) => task(payload as JobPayload, { signal: stopping.signal });
    }
  }
  // As items: the text of a crontab does not take the dots in the names of our tasks.
  const parsedCronItems = parseCronItems(
    modules.flatMap(({ schedules = [] }) => schedules).map(({ task, cron }) => ({ task, match: cron })),
  );
  await releaseAbandoned(pool);
  const runner: Runner = await run({
    pgPool: pool,
    concurrency,
    noHandleSignals: true,
    noPreparedStatements: true,
    pollInterval: 2000,
    taskList,
    parsedCronItems,
    logger: workerLogger(log),
  });
  // A runner that gives up (the database was gone too long) must not end the process unseen.
  runner.promise.catch((error: unknown) => log.error({ error: String(error) }, 'job queue stopped'));
  return {
    async stop() {
      stopping.abort();
      await runner.stop().catch(() => undefined); // stopped already
      await pool.end();
    },
  };
}

/**
 * A process that was killed leaves its jobs locked, for four hours. When no runner is connected, nobody is at work on
 * them: they are released. (With another runner alive, the sweeps of the modules start their work under a new job.)
 */
async function releaseAbandoned(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ runners: number }>(
    `select count(distinct client_port) as runners from pg_stat_activity
      where datname = current_database() and application_name = $1 and pid <> pg_backend_pid()`,
    [runnerName],
  );
  if (rows[0]?.runners !== 0) return;
  await pool.query(
    `select graphile_worker.force_unlock_workers(array(
       select distinct locked_by from graphile_worker._private_jobs where locked_by is not null
       union select locked_by from graphile_worker._private_job_queues where locked_by is not null))`,
  );
}
