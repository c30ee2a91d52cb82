import type { AddressInfo } from 'node:net';
import { compose } from './compose.ts';
import { openInstallation } from './installation.ts';
import type { Config } from './platform/config.ts';
import { DomainError } from './platform/errors.ts';
import { type JobRunner, runJobs } from './platform/jobs/jobs.ts';

export type Server = {
  /** Address that it listens on. */
  url: string;
  /** Takes no more requests, finishes what is in hand, closes the database. */
  stop(): Promise<void>;
};

/** A request that is still running so long after the server was told to stop is cut off. */
const finishWithinMs = 5000;

/** Starts what the roles of this process ask for. A start that fails (a port that is taken, say) leaves nothing running. */
export async function startServer(config: Config): Promise<Server> {
  const installation = await openInstallation(config);
  const composition = await compose(installation);
  const { app, hub, tasks } = composition;
  const roles = new Set(config.PARLEY_ROLES);
  const work = [...(roles.has('loop') ? tasks.loop : []), ...(roles.has('channels') ? tasks.channels : [])];
  let jobs: JobRunner | null = null;

  const stop = async () => {
    const cutOff = setTimeout(() => app.server.closeAllConnections(), finishWithinMs);
    await app.close();
    clearTimeout(cutOff);
    await jobs?.stop();
    await composition.close();
    await installation.close();
  };

  try {
    await hub.start();
    if (roles.has('http')) await app.listen({ port: config.PARLEY_PORT, host: config.PARLEY_HOST });
    else await app.ready();
    const url = addressOf(app.server.address(), config.PARLEY_HOST);
    installation.setPublicUrl(url);
    if (work.length > 0) jobs = await runJobs(installation.ownerUrl, work, installation.log);
    installation.log.info({ url, roles: config.PARLEY_ROLES }, 'ready');
    return { url, stop };
  } catch (error) {
    await stop();
    throw (error as NodeJS.ErrnoException).code === 'EADDRINUSE' ? new PortTakenError(config) : error;
  }
}

class PortTakenError extends DomainError {
  readonly code = 'server.port_taken';
  readonly kind = 'conflict';

  constructor({ PARLEY_HOST, PARLEY_PORT }: Config) {
    super(`Something listens on ${PARLEY_HOST}:${PARLEY_PORT} already. Stop it, or choose another port with --port.`);
  }
}

function addressOf(address: AddressInfo | string | null, host: string): string {
  if (address === null || typeof address === 'string') return `http://${host}`;
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return `http://${name}:${address.port}`;
}
