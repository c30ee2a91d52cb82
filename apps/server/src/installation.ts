import { join } from 'node:path';
import { type Clock, systemClock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { type OpenDatabase, openDatabase } from './platform/database/open.ts';
import { createLog, type Log } from './platform/log.ts';
import { createMailer, type Mailer } from './platform/mail/mail.ts';
import { type Auth, createAuth, mayJoin } from './workspaces/index.ts';

/** What server and commands share: the database, accounts, mail, the clock, the log. */
export type Installation = OpenDatabase & {
  config: Config;
  clock: Clock;
  log: Log;
  auth: Auth;
  mailer: Mailer;
  /** Address at which people reach us; known once the port is. */
  publicUrl: () => string;
  setPublicUrl: (url: string) => void;
};

/** Opens everything that needs no port. */
export async function openInstallation(
  config: Config,
  log = createLog(config.PARLEY_LOG_LEVEL),
): Promise<Installation> {
  const database = await openDatabase(config, log);
  const clock = systemClock;
  let address = config.PARLEY_PUBLIC_URL ?? `http://${config.PARLEY_HOST}:${config.PARLEY_PORT}`;
  const publicUrl = () => address;
  const mailer = createMailer({
    smtpUrl: config.PARLEY_SMTP_URL,
    from: config.PARLEY_MAIL_FROM,
    spool: join(config.PARLEY_DATA, 'mail'),
  });
  const auth = createAuth({
    db: database.db,
    secret: config.secret,
    publicUrl,
    secureCookies: address.startsWith('https:'),
    signUp: config.PARLEY_SIGN_UP,
    invited: (token, email) => mayJoin(database.db, token, email, clock()),
    mailer,
    log,
  });
  const setPublicUrl = (url: string) => {
    address = config.PARLEY_PUBLIC_URL ?? url;
  };
  return { ...database, config, clock, log, auth, mailer, publicUrl, setPublicUrl };
}

/** Opens the installation for one command, and closes it whatever happens. */
export async function withDatabase<T>(config: Config, work: (installation: Installation) => Promise<T>): Promise<T> {
  const quiet = { ...config, PARLEY_LOG_LEVEL: 'warn' as const };
  const installation = await openInstallation(quiet);
  try {
    return await work(installation);
  } finally {
    await installation.close();
  }
}
