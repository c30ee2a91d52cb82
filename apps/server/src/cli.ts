import { type Command, exit, runCommand } from './commands/command.ts';
import { version } from './platform/version.ts';

/** Each command loads what it needs and no more: reading a file of texts starts no database. */
const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  'workspace create': async () => (await import('./commands/workspace-create.ts')).workspaceCreate,
  import: async () => (await import('./commands/import.ts')).importFile,
  'import undo': async () => (await import('./commands/import-undo.ts')).importUndo,
  insights: async () => (await import('./commands/insights.ts')).insights,
  read: async () => (await import('./commands/read.ts')).read,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  bench: async () => (await import('./commands/bench.ts')).bench,
};

async function main(words: string[]): Promise<number> {
  if (words[0] === '--version') {
    process.stdout.write(`${version}\n`);
    return exit.done;
  }
  const found = find(words);
  if (!found) {
    const asked = words.filter((word) => !word.startsWith('-')).join(' ');
    const wrong = asked !== '' && asked !== 'help';
    (wrong ? process.stderr : process.stdout).write(
      `${wrong ? `There is no command "${asked}".\n\n` : ''}${await overview()}`,
    );
    return wrong ? exit.wrongUse : exit.done;
  }
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  return runCommand(await found.load(), found.rest, stop.signal);
}

/** The longest command that the words begin with; global options may stand before it. */
function find(words: string[]): { load: () => Promise<Command>; rest: string[] } | null {
  const named = words.flatMap((word, at) => (word.startsWith('-') || takesValue(words[at - 1]) ? [] : [at]));
  const [first, second] = named;
  if (first === undefined) return null;
  if (second === first + 1) {
    const load = commands[`${words[first]} ${words[second]}`];
    if (load) return { load, rest: words.toSpliced(first, 2) };
  }
  const load = commands[words[first] as string];
  return load ? { load, rest: words.toSpliced(first, 1) } : null;
}

function takesValue(word: string | undefined): boolean {
  return word === '--data' || word === '--database-url';
}

async function overview(): Promise<string> {
  const all = await Promise.all(Object.values(commands).map((load) => load()));
  const lines = all.map(({ name, summary }) => `  ${name.padEnd(18)} ${summary}`);
  return `Parley ${version}: hear customers, understand, act, tell them.\n\n${lines.join('\n')}\n\n  parley COMMAND --help tells more.\n`;
}

process.exitCode = await main(process.argv.slice(2));
// Standard output may be a pipe that closed (`| head`): that is no failure.
process.stdout.on('error', () => undefined);
