import { Logger } from 'graphile-worker';
import type { Log } from '../log.ts';

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

/** The worker's own messages in our log; what it calls information is detail to us. */
export function workerLogger(log: Log): Logger {
  return new Logger(
    () => (level, message) => log[levels[level as keyof typeof levels] ?? 'debug']({ part: 'jobs' }, message),
  );
}
