import { copyFile, open, stat, truncate } from 'node:fs/promises';

const LARGEST_BYTES = 8 * 1024 * 1024;
const TAIL_BYTES = 16 * 1024;

/** The last lines of a log file; empty when there is none. */
export async function lastLines(file: string, count: number): Promise<string[]> {
  const handle = await open(file, 'r').catch(() => undefined);
  if (!handle) return [];
  try {
    const { size } = await handle.stat();
    const buffer = Buffer.alloc(Math.min(size, TAIL_BYTES));
    await handle.read(buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString('utf8').split('\n').filter(Boolean).slice(-count);
  } finally {
    await handle.close();
  }
}

/**
 * Keeps the log of a running server bounded: beyond 8 MB its text moves to `<file>.1` and it starts anew.
 * The server appends through its own handle, so the file is emptied in place and not renamed.
 */
export async function boundLog(file: string): Promise<void> {
  const size = await stat(file).then(
    (found) => found.size,
    () => 0,
  );
  if (size <= LARGEST_BYTES) return;
  await copyFile(file, `${file}.1`);
  await truncate(file);
}
