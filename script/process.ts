import { type SpawnOptions, spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The top folder of the checkout. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The path of a command that one of the packages brings, such as `vite`. */
export const tool = (name: string): string => join(root, 'node_modules', '.bin', name);

/** Writes a line for people to standard error; standard output stays free for results. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`);
}

/**
 * Runs a command from the top folder, its output shown as it comes.
 *
 * @returns the exit code; 1 when a signal ended it
 * @throws when the command cannot be started
 */
export function run(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
