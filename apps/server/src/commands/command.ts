import { type ParseArgsConfig, parseArgs } from 'node:util';
import { type Config, readConfig, type SettingName } from '../platform/config.ts';
import { DomainError } from '../platform/errors.ts';

/** Exit codes that programs rely on. */
export const exit = { done: 0, failed: 1, wrongUse: 2, withRejects: 3 } as const;

/** A command of the line: what it is called, what help says, and what it does. */
export type Command = {
  /** Words after `parley`, for example "workspace create". */
  name: string;
  /** Arguments and options as help shows them. */
  usage: string;
  summary: string;
  /** One line an option, aligned by the author. */
  details: string[];
  options: NonNullable<ParseArgsConfig['options']>;
  run(context: Context): Promise<number>;
};

export type Context = {
  args: string[];
  values: Record<string, string | boolean | string[] | undefined>;
  /** Reads and checks the settings; only commands that need them ask. */
  config: () => Config;
  output: Output;
  signal: AbortSignal;
};

export type Output = {
  json: boolean;
  quiet: boolean;
  /** The result: standard output, as JSON where asked for. */
  result(value: unknown, text: () => string): void;
  /** News for the reader: standard error, unless quiet. */
  say(line: string): void;
  /** Progress on one line, rewritten in place on a terminal, every few seconds elsewhere. */
  progress(line: string): void;
};

/** Wrong use of the command line: exit code 2. */
export class WrongUseError extends Error {}

export const globalOptions = {
  data: { type: 'string' },
  'database-url': { type: 'string' },
  json: { type: 'boolean' },
  quiet: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies NonNullable<ParseArgsConfig['options']>;

/** Runs one command. @returns its exit code */
export async function runCommand(command: Command, words: string[], signal: AbortSignal): Promise<number> {
  const { values, positionals } = parse(command, words);
  const output = createOutput(values.json === true, values.quiet === true);
  if (values.help) {
    process.stdout.write(helpOf(command));
    return exit.done;
  }
  try {
    return await command.run({ args: positionals, values, output, signal, config: () => configOf(values) });
  } catch (error) {
    if (error instanceof WrongUseError) {
      process.stderr.write(`parley ${command.name}: ${error.message}\n\n${helpOf(command)}`);
      return exit.wrongUse;
    }
    const known = error instanceof DomainError;
    process.stderr.write(
      `parley ${command.name}: ${known ? error.message : ((error as Error).stack ?? String(error))}\n`,
    );
    return exit.failed;
  }
}

function parse(command: Command, words: string[]) {
  try {
    return parseArgs({ args: words, options: { ...globalOptions, ...command.options }, allowPositionals: true }) as {
      values: Context['values'];
      positionals: string[];
    };
  } catch (error) {
    process.stderr.write(`parley ${command.name}: ${(error as Error).message}\n\n${helpOf(command)}`);
    process.exit(exit.wrongUse);
  }
}

export function helpOf({ name, usage, summary, details }: Command): string {
  const global = [
    '--data DIR           where the embedded database and files live (./data)',
    '--database-url URL   an own PostgreSQL instead of the embedded one',
    '--json               one JSON document on standard output',
    '--quiet              no news on standard error',
  ];
  const lines = [...details, ...global].map((line) => `  ${line}`).join('\n');
  return `${summary}\n\n  parley ${name} ${usage}\n\n${lines}\n`;
}

function configOf(values: Context['values']): Config {
  const flags: Partial<Record<SettingName, string>> = {};
  const take = (option: string, setting: SettingName) => {
    const value = values[option];
    if (typeof value === 'string') flags[setting] = value;
  };
  take('data', 'PARLEY_DATA');
  take('database-url', 'PARLEY_DATABASE_URL');
  take('port', 'PARLEY_PORT');
  take('host', 'PARLEY_HOST');
  take('roles', 'PARLEY_ROLES');
  return readConfig({ flags });
}

function createOutput(json: boolean, quiet: boolean): Output {
  const terminal = process.stderr.isTTY === true;
  let lastProgress = 0;
  let open = false;
  const close = () => {
    if (open) process.stderr.write('\n');
    open = false;
  };
  return {
    json,
    quiet,
    result(value, text) {
      close();
      process.stdout.write(json ? `${JSON.stringify(value)}\n` : `${text()}\n`);
    },
    say(line) {
      if (quiet) return;
      close();
      process.stderr.write(`${line}\n`);
    },
    progress(line) {
      const now = performance.now();
      if (quiet || now - lastProgress < (terminal ? 100 : 5000)) return;
      lastProgress = now;
      process.stderr.write(terminal ? `\r\x1b[2K${line}` : `${line}\n`);
      open = terminal;
    },
  };
}

/** A required option. @throws WrongUseError naming it */
export function required(values: Context['values'], name: string): string {
  const value = values[name];
  if (typeof value !== 'string' || value === '') throw new WrongUseError(`--${name} is missing`);
  return value;
}
