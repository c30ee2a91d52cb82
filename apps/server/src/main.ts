import type { AddressInfo } from 'node:net';
import { compose } from './compose.ts';
import { openInstallation } from './installation.ts';
import type { Config } from './platform/config.ts';
import { runJobs } from './platform/jobs/jobs.ts';

export type Server = {
  /** Address that it listens on. */
  url: string;
  /** Takes no more requests, finishes what is in hand, closes the database. */
  stop(): Promise<void>;
};

/** Starts what the roles of this process ask for. */
export async function startServer(config: Config): Promise<Server> {
  const installation = await openInstallation(config);
  const { log, ownerUrl } = installation;
  const composition = await compose(installation);
  const { app, hub, tasks } = composition;
  const roles = new Set(config.PARLEY_ROLES);
  const work = [...(roles.has('loop') ? tasks.loop : []), ...(roles.has('channels') ? tasks.channels : [])];
  const jobs = work.length > 0 ? await runJobs(ownerUrl, work, log) : null;

  await hub.start();
  if (roles.has('http')) await app.listen({ port: config.PARLEY_PORT, host: config.PARLEY_HOST });
  else await app.ready();
  const url = addressOf(app.server.address(), config.PARLEY_HOST);
  installation.setPublicUrl(url);
  log.info({ url, roles: config.PARLEY_ROLES }, 'ready');

  return {
    url,
    async stop() {
      await app.close();
      await jobs?.stop();
      await composition.close();
      await installation.close();
    },
  };
}

function addressOf(address: AddressInfo | string | null, host: string): string {
  if (address === null || typeof address === 'string') return `http://${host}`;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${name}:${address.port}`;
}
