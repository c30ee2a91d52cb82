import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { from, to } from 'pg-copy-streams';
import { percentile, timed } from './figures.ts';
import type { Served } from './served.ts';

const table = 'bench.interaction';
const runs = 3;

/**
 * The yardstick of everything that writes the log: the rows of a workspace by one raw COPY into an empty table with the
 * columns, checks, indexes and foreign key of `conversations.interaction`, in the same database.
 *
 * @returns seconds, the median of three runs
 */
export async function copySeconds({ owner }: Served, workspaceId: string): Promise<number> {
  const connection = await owner.connect();
  try {
    await connection.query(`
      create schema if not exists bench;
      drop table if exists ${table};
      create table ${table} (like conversations.interaction including all);
      alter table ${table} add foreign key (workspace_id, channel_id) references channels.channel (workspace_id, id)`);
    const chosen = `select * from conversations.interaction where workspace_id = '${workspaceId}' order by ctid`;
    const rows = await buffer(connection.query(to(`copy (${chosen}) to stdout`)));
    const seconds: number[] = [];
    for (let run = 0; run < runs; run += 1) {
      await connection.query(`truncate ${table}`);
      await connection.query('checkpoint');
      seconds.push(
        await timed(() => pipeline(Readable.from(piecesOf(rows)), connection.query(from(`copy ${table} from stdin`)))),
      );
    }
    return percentile(seconds, 0.5);
  } finally {
    connection.release();
  }
}

function* piecesOf(bytes: Buffer, size = 64 * 1024): Generator<Buffer> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
