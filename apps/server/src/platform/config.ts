import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { InvalidInputError } from './errors.ts';

const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);
const Role = z.enum(['http', 'loop', 'channels']);

/**
 * Every setting, with its default and its meaning. A setting comes from the command line, else from the environment
 * (`PARLEY_…`), else from `parley.json` in the data folder under the same name, else from the default here.
 */
export const settings = {
  PARLEY_DATA: {
    schema: z.string().default('./data'),
    help: 'Folder of the embedded database, uploads and outgoing mail.',
  },
  PARLEY_HOST: { schema: z.string().default('127.0.0.1'), help: 'Address to listen on; 0.0.0.0 for every network.' },
  PARLEY_PORT: {
    schema: z.coerce.number().int().min(0).max(65535).default(3000),
    help: 'Port to listen on; 0 picks a free one.',
  },
  PARLEY_PUBLIC_URL: {
    schema: z.url().optional(),
    help: 'Address at which people reach this installation, for links in mail. Default: host and port.',
  },
  PARLEY_ROLES: {
    schema: list.pipe(z.array(Role).min(1)).default(['http', 'loop', 'channels']),
    help: 'What this process does, of http, loop, channels; separated by commas.',
  },
  PARLEY_DATABASE_URL: {
    schema: z.string().optional(),
    help: 'An own PostgreSQL 15 or later, as its owner (runs the migrations). Default: the embedded one in PARLEY_DATA.',
  },
  PARLEY_DATABASE_APP_URL: {
    schema: z.string().optional(),
    help: 'The same database as the application role parley_app. Default: made from PARLEY_DATABASE_URL, which then needs CREATEROLE.',
  },
  PARLEY_DATABASE_POOL: {
    schema: z.coerce.number().int().min(2).max(100).default(12),
    help: 'Connections a process keeps at most.',
  },
  PARLEY_SECRET: {
    schema: z.string().min(32, 'at least 32 characters').optional(),
    help: 'Key of this installation: signs sessions and derives other keys. Default: made once and kept in PARLEY_DATA/secret.',
  },
  PARLEY_SMTP_URL: {
    schema: z.string().optional(),
    help: 'Mail server for our own mail, as smtps://user:password@host. Default: mail is written to PARLEY_DATA/mail.',
  },
  PARLEY_MAIL_FROM: { schema: z.string().default('Parley <parley@localhost>'), help: 'Sender of our own mail.' },
  PARLEY_SIGN_UP: {
    schema: z.enum(['open', 'invited']).default('open'),
    help: '"open": anybody who reaches the page may sign up; "invited": only people with an invitation, after the first.',
  },
  PARLEY_RATE_LIMIT: {
    schema: z.coerce.number().int().min(1).default(3000),
    help: 'Requests a minute for each API key or signed-in user.',
  },
  PARLEY_TRUST_PROXY: {
    schema: z
      .enum(['true', 'false'])
      .default('false')
      .transform((value) => value === 'true'),
    help: '"true" when a reverse proxy in front sets X-Forwarded-For and X-Forwarded-Proto.',
  },
  PARLEY_LOG_LEVEL: {
    schema: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
    help: 'How much is logged. Texts of messages and secrets never are.',
  },
} as const;

export type SettingName = keyof typeof settings;
export type Config = { readonly [Name in SettingName]: z.output<(typeof settings)[Name]['schema']> } & {
  readonly secret: string;
  readonly sources: Readonly<Record<SettingName, 'command line' | 'environment' | 'parley.json' | 'default'>>;
};

export type ConfigInput = { flags?: Partial<Record<SettingName, string>>; env?: NodeJS.ProcessEnv };

/**
 * Reads and checks all settings once, at start; creates the data folder.
 * @throws InvalidInputError naming each setting that does not fit; values are not repeated, as they may be secret
 */
export function readConfig({ flags = {}, env = process.env }: ConfigInput = {}): Config {
  const dataDir = resolve(flags.PARLEY_DATA ?? env.PARLEY_DATA ?? './data');
  mkdirSync(dataDir, { recursive: true });
  const file = readSettingsFile(join(dataDir, 'parley.json'));
  const problems: { path: string; message: string }[] = [];
  const values: Record<string, unknown> = {};
  const sources: Record<string, string> = {};
  for (const name of Object.keys(settings) as SettingName[]) {
    const [raw, source] = pick(name, flags, env, file);
    const parsed = settings[name].schema.safeParse(raw);
    if (parsed.success) values[name] = parsed.data;
    else problems.push({ path: name, message: `${parsed.error.issues[0]?.message} (from ${source})` });
    sources[name] = source;
  }
  if (problems.length > 0) {
    const lines = problems.map((problem) => `${problem.path}: ${problem.message}`).join('; ');
    throw new InvalidInputError(`Settings need a look: ${lines}.`, problems);
  }
  const secret = (values.PARLEY_SECRET as string | undefined) ?? installationSecret(dataDir);
  return Object.freeze({ ...values, PARLEY_DATA: dataDir, secret, sources }) as Config;
}

function pick(name: SettingName, flags: ConfigInput['flags'], env: NodeJS.ProcessEnv, file: Record<string, unknown>) {
  if (flags?.[name] !== undefined) return [flags[name], 'command line'] as const;
  if (env[name] !== undefined && env[name] !== '') return [env[name], 'environment'] as const;
  if (file[name] !== undefined) return [String(file[name]), 'parley.json'] as const;
  return [undefined, 'default'] as const;
}

function readSettingsFile(path: string): Record<string, unknown> {
  if (!existsSync(path)) return {};
  try {
    return z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new InvalidInputError(`${path} should hold one JSON object of settings: ${(cause as Error).message}.`);
  }
}

/** The installation's own key, made at the first start. Two processes that start at once end with the same one. */
function installationSecret(dataDir: string): string {
  const path = join(dataDir, 'secret');
  try {
    writeFileSync(path, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(path, 'utf8').trim();
}
