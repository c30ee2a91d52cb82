import pino, { type Logger } from 'pino';

export type Log = Logger;

/**
 * Structured log on standard error (standard output belongs to results). What could hold secrets is cut out here, whoever
 * logs it; texts of messages are never passed to it.
 */
export function createLog(level: string): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: ['req.headers.authorization', 'req.headers.cookie', '*.password', '*.token', '*.secret', '*.apiKey'],
        censor: '[secret]',
      },
    },
    pino.destination({ fd: 2, sync: false }),
  );
}
