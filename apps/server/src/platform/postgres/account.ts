import { stat } from 'node:fs/promises';
import { EmbeddedDatabaseError, OWN_SERVER_HINT } from './errors.ts';
import { type Account, run } from './run.ts';

const PREFERRED = ['postgres', 'parley'];

/**
 * Chooses the system user that PostgreSQL runs as. PostgreSQL refuses to run as root, so for root this is the
 * owner of the existing database, else `postgres`, else `parley` (created when it can be), else `nobody`.
 *
 * @param clusterFolder the database's own folder, which need not exist yet
 * @returns undefined for an ordinary user, who runs PostgreSQL under their own name
 */
export async function chooseAccount(clusterFolder: string): Promise<Account> {
  if (process.getuid?.() !== 0) return undefined;
  return (await ownerOf(clusterFolder)) ?? (await unprivilegedAccount());
}

async function ownerOf(folder: string): Promise<Account> {
  const found = await stat(folder).catch(() => undefined); // a folder in the way is reported when ours is made
  return found && found.uid !== 0 ? { name: `${found.uid}`, uid: found.uid, gid: found.gid } : undefined;
}

async function unprivilegedAccount(): Promise<Account> {
  for (const name of PREFERRED) {
    const account = await lookUp(name);
    if (account) return account;
  }
  await run('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'parley']);
  const account = (await lookUp('parley')) ?? (await lookUp('nobody'));
  if (account) return account;
  throw new EmbeddedDatabaseError(
    'PostgreSQL refuses to run as root, and there is no user "postgres", "parley" or "nobody" to run it as: ' +
      `create one (useradd --system parley), start Parley as an ordinary user, ${OWN_SERVER_HINT}`,
  );
}

async function lookUp(name: string): Promise<Account> {
  const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
  if (uid.code !== 0 || gid.code !== 0) return undefined;
  return { name, uid: Number(uid.output), gid: Number(gid.output) };
}
