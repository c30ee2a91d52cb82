/** The part of `pg-copy-streams` that is used here; the package has no types of its own. */
declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';

  type Submittable = { submit(connection: object): void };
  export function from(statement: string): Writable & Submittable;
  export function to(statement: string): Readable & Submittable;
}
