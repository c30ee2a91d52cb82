import { EventEmitter } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { parseCronItems, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import { sql } from 'kysely';
import type pg from 'pg';
import type { Tx } from '../database/database.ts';
import { openPool } from '../database/pool.ts';
import { newId } from '../ids.ts';
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

export type JobRunner = { stop(): Promise<void> };

const poolName = 'parley jobs';
/** How often a runner looks for jobs of killed ones, and how long it waits before it starts again after a failure. */
const lookMs = 15_000;
const restartMs = 1000;
/** Jobs that are running when the runner is told to stop have so long to finish; then they are given back. */
const finishWithinMs = 5000;

/**
 * Works off jobs until stopped; `stop` lets the running ones finish, for a few seconds. When the database was gone and is
 * back, it goes on by itself.
 *
 * @param ownerUrl the queue's tables belong to the owner; the tasks themselves use the application role
 */
export async function runJobs(ownerUrl: string, modules: Tasks[], log: Log, concurrency = 4): Promise<JobRunner> {
  const stopping = new AbortController();
  const runnerName = `${poolName} ${newId()}`;
  const pool = openPool({
    url: ownerUrl,
    name: runnerName,
    maxConnections: concurrency + 2,
    onError: (error) => log.warn({ error: error.message }, 'job queue lost a connection'),
  });
  // Jobs are locked in the name of the worker's pool, of which there is one at a time.
  let own: string | null = null;
  const events: WorkerEvents = new EventEmitter();
  events.on('pool:create', ({ workerPool }) => {
    own = workerPool.id;
  });
  const release = () => releaseAbandoned(pool, runnerName, own);
  const start = () =>
    run({
      pgPool: pool,
      concurrency,
      noHandleSignals: true,
      noPreparedStatements: true,
      pollInterval: 2000,
      gracefulShutdownAbortTimeout: finishWithinMs,
      // A job whose end could not be written down then stops the worker, and not the process.
      preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
      taskList: taskListOf(modules, stopping.signal),
      parsedCronItems: cronItemsOf(modules),
      logger: workerLogger(log),
      events,
    });

  await release();
  let runner = await start();
  const look = setInterval(() => {
    release().catch((error: unknown) => log.warn({ error: String(error) }, 'could not look for abandoned jobs'));
  }, lookMs);

  /** The worker stops when it lost the database. What it had in hand is released and done again. */
  async function keepRunning(): Promise<void> {
    for (;;) {
      await runner.promise.catch((error: unknown) => log.warn({ error: String(error) }, 'job queue stopped'));
      await pause(restartMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      own = null;
      runner = await release()
        .then(start)
        .catch(() => runner);
      if (stopping.signal.aborted) await runner.stop().catch(() => undefined); // stopped while it started
    }
  }
  const running = keepRunning();

  return {
    async stop() {
      stopping.abort();
      clearInterval(look);
      await runner.stop().catch(() => undefined); // stopped already
      await running;
      await pool.end();
    },
  };
}

function taskListOf(modules: Tasks[], signal: AbortSignal): TaskList {
  const taskList: TaskList = {};
  for (const { tasks } of modules) {
    for (const [name, task] of Object.entries(tasks)) {
      taskList[name] = (payload) => task(payload as JobPayload, { signal });
    }
  }
  return taskList;
}

/** As items: the text of a crontab does not take the dots in the names of our tasks. */
function cronItemsOf(modules: Tasks[]) {
  return parseCronItems(
    modules.flatMap(({ schedules = [] }) => schedules).map(({ task, cron }) => ({ task, match: cron })),
  );
}

/**
 * A process that was killed leaves its jobs and queues locked, for four hours. When no other runner is connected, nobody
 * but ourselves is at work: what others hold is released. (With another runner alive, the sweeps of the modules start
 * their work under a new job.)
 */
async function releaseAbandoned(pool: pg.Pool, runnerName: string, own: string | null): Promise<void> {
  const { rows } = await pool.query<{ others: number }>(
    `select count(*) as others from pg_stat_activity
      where datname = current_database() and starts_with(application_name, $1) and application_name <> $2`,
    [poolName, runnerName],
  );
  if (rows[0]?.others !== 0) return;
  await pool.query(
    `select graphile_worker.force_unlock_workers(array(
       select locked_by from graphile_worker._private_jobs where locked_by is distinct from $1
       union select locked_by from graphile_worker._private_job_queues where locked_by is distinct from $1))`,
    [own],
  );
}
