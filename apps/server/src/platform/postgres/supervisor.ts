import { setTimeout as pause } from 'node:timers/promises';
import { chooseAccount } from './account.ts';
import { findBinaries, runnableBinaries } from './binaries.ts';
import { prepareCluster } from './cluster.ts';
import { errorMessage } from './errors.ts';
import { currentHome, prepareHome, SHARED_FOLDER } from './home.ts';
import { countOtherClients, createDatabase, leave, ownerUrl } from './membership.ts';
import { findPostmaster } from './pid-file.ts';
import type { Installation } from './postmaster.ts';
import { boundLog } from './server-log.ts';
import { type Running, startOrAdopt } from './start.ts';

const DATABASE = 'parley';
const START_TIMEOUT_MS = 180_000; // replaying 2 GB of log on a slow disk takes a minute or two
const STOP_TIMEOUT_MS = 60_000;
const SETTLE_MS = 1_000;
const LONGEST_BACKOFF_MS = 10_000;
const LOG_CHECK_MS = 60_000;

export type EmbeddedDatabaseOptions = {
  /** the data folder; the database takes its subfolder `postgres` */
  dataDir: string;
  /** receives single lines for the operator's log */
  log: (line: string) => void;
  /** PostgreSQL settings that differ from ours, such as `{ fsync: 'off' }` in tests */
  settings?: Readonly<Record<string, string>>;
  /** called when the server died and is there again; all connections to it were lost, its address is the same */
  onRestart?: () => void;
  /** where root keeps what PostgreSQL's own user cannot reach in its place; `/var/lib/parley` unless given */
  sharedFolder?: string;
};

/** An embedded PostgreSQL server that this process uses. */
export interface EmbeddedDatabase {
  /** address of the database `parley` as its owner, a superuser */
  readonly url: string;
  readonly port: number;
  /** process id of the postmaster; changes when it is restarted */
  readonly pid: number;
  /** whether it was running before, started by another process or left by one that was killed */
  readonly adopted: boolean;
  /** Ends the use; close your own connections first. The last process out stops the server. */
  release(): Promise<void>;
}

/**
 * Opens the embedded database of a data folder: creates it, starts it, or joins the running one. Keeps it
 * running until released: when the server dies it is started again, on the same port.
 *
 * @throws EmbeddedDatabaseError saying what is wrong and what to do
 */
export async function openEmbeddedDatabase(options: EmbeddedDatabaseOptions): Promise<EmbeddedDatabase> {
  const { dataDir, log, settings = {}, sharedFolder = SHARED_FOLDER } = options;
  const account = await chooseAccount((await currentHome(dataDir)).cluster);
  const { binaries, version } = await runnableBinaries(await findBinaries(), account, sharedFolder, log);
  const home = await prepareHome(dataDir, account, sharedFolder, log);
  const password = await prepareCluster(home, binaries, version, account, settings.fsync !== 'off');
  const installation = { home, binaries, account, password, settings };
  const running = await startOrAdopt(installation, undefined, START_TIMEOUT_MS);
  await createDatabase(running.membership, DATABASE);
  log(
    `PostgreSQL ${version} ${running.adopted ? 'was running' : 'started'} on port ${running.port}, data in ${home.folder}`,
  );
  return new Supervisor(installation, running, options);
}

class Supervisor implements EmbeddedDatabase {
  readonly #installation: Installation;
  readonly #options: EmbeddedDatabaseOptions;
  readonly #released = new AbortController();
  readonly #logCheck: NodeJS.Timeout;
  readonly #watching: Promise<void>;
  #running: Running;
  #releasing: Promise<void> | undefined;

  constructor(installation: Installation, running: Running, options: EmbeddedDatabaseOptions) {
    this.#installation = installation;
    this.#running = running;
    this.#options = options;
    this.#logCheck = setInterval(() => this.#boundLog(), LOG_CHECK_MS).unref();
    this.#watching = this.#watch();
  }

  get url(): string {
    return ownerUrl(this.port, this.#installation.password, DATABASE);
  }

  get port(): number {
    return this.#running.port;
  }

  get pid(): number {
    return this.#running.pid;
  }

  get adopted(): boolean {
    return this.#running.adopted;
  }

  release(): Promise<void> {
    this.#releasing ??= this.#release();
    return this.#releasing;
  }

  /** The membership's connection ends at the instant the server dies, so there is nothing to poll. */
  async #watch(): Promise<void> {
    while (!this.#released.signal.aborted) {
      await Promise.race([this.#running.membership.lost, aborted(this.#released.signal)]);
      if (!this.#released.signal.aborted) await this.#restart();
    }
  }

  async #restart(): Promise<void> {
    const { log, onRestart } = this.#options;
    log(`PostgreSQL (process ${this.pid}) is gone: starting it again`);
    for (let failures = 0; !this.#released.signal.aborted; failures += 1) {
      try {
        this.#running = await startOrAdopt(this.#installation, this.port, START_TIMEOUT_MS);
        log(`PostgreSQL runs again as process ${this.pid}`);
        onRestart?.();
        return;
      } catch (error) {
        log(errorMessage(error));
        const wait = Math.min(LONGEST_BACKOFF_MS, 250 * 2 ** failures);
        await pause(wait, undefined, { signal: this.#released.signal }).catch(() => undefined);
      }
    }
  }

  async #release(): Promise<void> {
    clearInterval(this.#logCheck);
    this.#released.abort();
    await this.#watching;
    const { membership } = this.#running;
    try {
      if ((await leave(membership)) && (await this.#isUnused())) await this.#stop();
    } catch (error) {
      // The server went away by itself, which is what a release wants.
      this.#options.log(`PostgreSQL was left as it is: ${errorMessage(error)}`);
    } finally {
      await membership.client.end().catch(() => undefined);
    }
  }

  /** A connection that was just closed is still listed for a moment, so this looks more than once. */
  async #isUnused(): Promise<boolean> {
    const settled = AbortSignal.timeout(SETTLE_MS);
    while (!settled.aborted) {
      if ((await countOtherClients(this.#running.membership)) === 0) return true;
      await pause(20);
    }
    return false;
  }

  /** A fast stop: open transactions are rolled back, everything committed is written out. */
  async #stop(): Promise<void> {
    process.kill(this.pid, 'SIGINT');
    const deadline = AbortSignal.timeout(STOP_TIMEOUT_MS);
    while ((await findPostmaster(this.#installation.home.cluster))?.pid === this.pid) {
      if (deadline.aborted) {
        this.#options.log(`PostgreSQL (process ${this.pid}) is still writing; it will end by itself`);
        return;
      }
      await pause(20);
    }
    this.#options.log('PostgreSQL stopped');
  }

  #boundLog(): void {
    boundLog(this.#installation.home.logFile).catch((error: unknown) => this.#options.log(errorMessage(error)));
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
