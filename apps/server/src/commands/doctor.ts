import { access, constants, statfs } from 'node:fs/promises';
import { type Config, type SettingName, settings } from '../platform/config.ts';
import { openDatabase } from '../platform/database/open.ts';
import { createLog } from '../platform/log.ts';
import { type Command, exit } from './command.ts';

type Check = { name: string; ok: boolean; detail: string };

export const doctor: Command = {
  name: 'doctor',
  usage: '',
  summary: 'Checks the installation and says how to mend what is wrong',
  details: [],
  options: {},
  async run({ config: readConfig, output }) {
    const config = readConfig();
    const checks = [
      nodeCheck(),
      await folderCheck(config),
      await spaceCheck(config),
      await databaseCheck(config),
      mailCheck(config),
    ];
    const sources = (Object.keys(settings) as SettingName[]).map((name) => ({ name, source: config.sources[name] }));
    output.result({ checks, settings: sources }, () =>
      [
        ...checks.map(({ name, ok, detail }) => `${ok ? 'ok    ' : 'MEND  '} ${name}: ${detail}`),
        '',
        'Settings and where each comes from:',
        ...sources.map(({ name, source }) => `  ${name.padEnd(26)} ${source}`),
      ].join('\n'),
    );
    return checks.every(({ ok }) => ok) ? exit.done : exit.failed;
  },
};

function nodeCheck(): Check {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const ok = major > 24 || (major === 24 && minor >= 12);
  return { name: 'Node', ok, detail: ok ? process.version : `${process.version} is too old; install 24.12 or newer` };
}

async function folderCheck({ PARLEY_DATA }: Config): Promise<Check> {
  const ok = await access(PARLEY_DATA, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );
  return {
    name: 'data folder',
    ok,
    detail: ok ? PARLEY_DATA : `${PARLEY_DATA} cannot be written; give this user the right to`,
  };
}

const leastFree = 1024 ** 3;

async function spaceCheck({ PARLEY_DATA }: Config): Promise<Check> {
  const { bavail, bsize } = await statfs(PARLEY_DATA);
  const free = bavail * bsize;
  const shown = `${(free / leastFree).toFixed(1)} GiB free`;
  return {
    name: 'disk',
    ok: free >= leastFree,
    detail: free >= leastFree ? shown : `${shown}; at least 1 GiB is needed`,
  };
}

async function databaseCheck(config: Config): Promise<Check> {
  const name = config.PARLEY_DATABASE_URL ? 'database' : 'embedded database';
  try {
    const { db, close } = await openDatabase(config, createLog('silent'));
    try {
      await db.ping();
      return { name, ok: true, detail: 'answers, at the newest migration' };
    } finally {
      await close();
    }
  } catch (error) {
    return { name, ok: false, detail: (error as Error).message };
  }
}

function mailCheck({ PARLEY_SMTP_URL, PARLEY_DATA }: Config): Check {
  const detail = PARLEY_SMTP_URL
    ? 'a mail server is set'
    : `no mail server is set; mail is written to ${PARLEY_DATA}/mail`;
  return { name: 'mail', ok: true, detail };
}
