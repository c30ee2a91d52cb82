/**
 * Writes `docs/reference/` from the code: `node script/reference.ts`. With `--check` it writes nothing and fails when a page
 * no longer tells the truth; that is how the tests call it.
 */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '../apps/server/src/commands/command.ts';
import { helpOf } from '../apps/server/src/commands/command.ts';
import { compose } from '../apps/server/src/compose.ts';
import { readConfig, settings } from '../apps/server/src/platform/config.ts';
import { WorkspaceDb } from '../apps/server/src/platform/database/database.ts';
import { createLog } from '../apps/server/src/platform/log.ts';
import { createMailer } from '../apps/server/src/platform/mail/mail.ts';
import { createAuth } from '../apps/server/src/workspaces/index.ts';

const folder = new URL('../docs/reference/', import.meta.url);
const note = 'Written by `node script/reference.ts` from the code; change the code, not this page.';

/** Every page of the reference by its file name. */
export async function referencePages(): Promise<Record<string, string>> {
  return {
    'command-line.md': await commandLine(),
    'settings.md': settingsPage(),
    'http-api.md': await httpApi(),
  };
}

/** Names of pages that differ from what the code says. */
export async function outdatedPages(): Promise<string[]> {
  const pages = await referencePages();
  const there = await Promise.all(
    Object.keys(pages).map(
      async (name) => [name, await readFile(new URL(name, folder), 'utf8').catch(() => '')] as const,
    ),
  );
  return there.filter(([name, text]) => text !== pages[name]).map(([name]) => name);
}

async function commandLine(): Promise<string> {
  const commandFolder = new URL('../apps/server/src/commands/', import.meta.url);
  const commands: Command[] = [];
  for (const file of (await readdir(commandFolder)).filter((name) => !name.endsWith('.test.ts')).sort()) {
    const exported = (await import(new URL(file, commandFolder).href)) as Record<string, unknown>;
    commands.push(...Object.values(exported).filter(isCommand));
  }
  const sections = commands
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map((command) => `## parley ${command.name}\n\n\`\`\`text\n${helpOf(command).trimEnd()}\n\`\`\`\n`);
  return `# The command line\n\n${note}\n\nExit codes: 0 done, 1 failed, 2 wrong use, 3 finished with rejects.\n\n${sections.join('\n')}`;
}

function isCommand(value: unknown): value is Command {
  return typeof value === 'object' && value !== null && 'run' in value && 'usage' in value;
}

function settingsPage(): string {
  const rows = Object.entries(settings).map(([name, { schema, help }]) => {
    const standard = schema.safeParse(undefined);
    const value = standard.success && standard.data !== undefined ? `\`${String(standard.data)}\`` : '';
    return `| \`${name}\` | ${value} | ${help.replaceAll('|', '\\|')} |`;
  });
  return `# Settings\n\n${note}\n\nA setting comes from the command line, else from the environment, else from \`parley.json\` in the data folder, else from its default. \`./parley doctor\` says where each comes from.\n\n| setting | default | meaning |\n|---|---|---|\n${rows.join('\n')}\n`;
}

type Operation = { summary?: string; tags?: string[] };

async function httpApi(): Promise<string> {
  const paths = await openApiPaths();
  const rows = Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({ path, method: method.toUpperCase(), ...operation })),
  );
  const tags = [...new Set(rows.map(({ tags: [tag] = [] }) => tag ?? 'other'))].sort();
  const sections = tags.map((tag) => {
    const lines = rows
      .filter(({ tags: [own] = [] }) => (own ?? 'other') === tag)
      .sort((a, b) => (a.path < b.path ? -1 : 1))
      .map(({ method, path, summary }) => `| \`${method}\` | \`${path}\` | ${summary ?? ''} |`);
    return `## ${tag}\n\n| | route | does |\n|---|---|---|\n${lines.join('\n')}\n`;
  });
  return `# The HTTP API\n\n${note}\n\nA running server gives the whole OpenAPI 3.1 document at \`/api/v1/openapi.json\` and a page to read and try it at \`/api/docs\`.\nSend an API key as \`Authorization: Bearer prl_…\`.\n\n${sections.join('\n')}`;
}

/** The routes of a server that is put together and never started: nothing here connects to a database. */
async function openApiPaths(): Promise<Record<string, Record<string, Operation>>> {
  const data = await mkdtemp(join(tmpdir(), 'parley-reference-'));
  const config = readConfig({ env: { PARLEY_DATA: data, PARLEY_LOG_LEVEL: 'silent' } });
  const log = createLog('silent');
  const url = 'postgres://nobody@127.0.0.1:1/none';
  const db = new WorkspaceDb({ url, maxConnections: 1 });
  const mailer = createMailer({ smtpUrl: undefined, from: config.PARLEY_MAIL_FROM, spool: data });
  const clock = () => new Date(0);
  const publicUrl = () => 'http://127.0.0.1:3000';
  const auth = createAuth({
    db,
    secret: config.secret,
    publicUrl,
    secureCookies: false,
    signUp: 'open',
    invited: async () => false,
    mailer,
    log,
  });
  const close = () => db.close();
  const parts = {
    db,
    url,
    ownerUrl: url,
    close,
    config,
    clock,
    log,
    auth,
    mailer,
    publicUrl,
    setPublicUrl: () => undefined,
  };
  const composition = await compose(parts);
  try {
    await composition.app.ready();
    return (composition.app.swagger() as { paths: Record<string, Record<string, Operation>> }).paths;
  } finally {
    await composition.close();
    await db.close();
    await rm(data, { recursive: true, force: true });
  }
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const outdated = await outdatedPages();
    if (outdated.length > 0) {
      process.stderr.write(
        `docs/reference is behind the code (${outdated.join(', ')}); run: node script/reference.ts\n`,
      );
      process.exitCode = 1;
    }
  } else {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of Object.entries(await referencePages())) await writeFile(new URL(name, folder), text);
  }
}
