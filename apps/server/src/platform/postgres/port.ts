import { randomInt } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';

// Below the range from which systems take the ports of outgoing connections (32768 and up on Linux), so
// that no passing connection sits on the port while the database restarts.
const LOWEST = 20_000;
const HIGHEST = 32_000;

/** The port kept in `file` when it is free, else a free one, kept for the next time. */
export async function choosePort(file: string): Promise<number> {
  const kept = Number(await readFile(file, 'utf8').catch(() => ''));
  if (kept > 0 && (await isFree(kept))) return kept;
  let port = randomInt(LOWEST, HIGHEST);
  while (!(await isFree(port))) port = randomInt(LOWEST, HIGHEST);
  await writeFile(file, `${port}\n`);
  return port;
}

/** Whether something can listen on the port of 127.0.0.1 at this moment. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
