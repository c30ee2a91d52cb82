/** A failure of the embedded database, worded for the person who started Parley: what happened and what to do. */
export class EmbeddedDatabaseError extends Error {
  readonly code = 'platform.embedded_database';
  override readonly name = 'EmbeddedDatabaseError';
}

/** Ends most messages: the way out that always exists. */
export const OWN_SERVER_HINT = 'or use your own PostgreSQL (15 or newer) with --database-url postgres://…';

/** Adds the plain reason to a failure that PostgreSQL or the system reported in their own words. */
export function explain(report: string): string {
  if (/no space left on device|ENOSPC|disk full|quota exceeded/i.test(report)) {
    return 'the disk is full: free some space and start again';
  }
  if (/shmget|shared memory segment|could not map anonymous shared memory/i.test(report)) {
    return 'the system gives PostgreSQL too little shared memory: raise its limit';
  }
  return 'mend what PostgreSQL reports above and start again';
}

/** The `code` of a system or PostgreSQL error (`ENOENT`, `57P01`), or '' when it has none. */
export function errorCode(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return '';
}

/** The message of anything thrown. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
